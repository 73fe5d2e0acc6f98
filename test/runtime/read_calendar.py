"""Reads a calendar from standard input with the parser that is named; writes its events as JSON, times in UTC."""
import datetime
import json
import sys


def told(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def by_icalendar(text):
    from icalendar import Calendar

    for event in Calendar.from_ical(text).walk("VEVENT"):
        if event.errors:
            raise ValueError(event.errors)
        yield event["UID"], event["SEQUENCE"], *(
            event[name].dt for name in ("DTSTAMP", "DTSTART", "DTEND")
        ), event["SUMMARY"], event["DESCRIPTION"]


def by_vobject(text):
    import vobject

    for event in vobject.readOne(text, validate=True).vevent_list:
        yield tuple(
            getattr(event, name).value
            for name in ("uid", "sequence", "dtstamp", "dtstart", "dtend", "summary", "description")
        )


PARSERS = {"icalendar": by_icalendar, "vobject": by_vobject}

json.dump(
    [
        {
            "uid": str(uid),
            "sequence": int(sequence),
            "stamp": told(stamp),
            "start": told(start),
            "end": told(end),
            "summary": str(summary),
            "description": str(description),
        }
        for uid, sequence, stamp, start, end, summary, description in PARSERS[sys.argv[1]](
            sys.stdin.buffer.read().decode()
        )
    ],
    sys.stdout,
)
