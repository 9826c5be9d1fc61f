"""What kind of event it was."""

from enum import Enum

import strawberry


@strawberry.enum(
    description="What kind of event. Those from MEETING to OTHER are encounters: two or more "
    "parties come together or talk directly with each other."
)
class EventKind(Enum):
    MEETING = strawberry.enum_value("meeting", description="People meet in one place.")
    CALL = strawberry.enum_value("call", description="They talk by telephone or video.")
    VISIT = strawberry.enum_value("visit", description="One goes to see the other.")
    SUMMIT = strawberry.enum_value("summit", description="Leaders of several countries meet.")
    NEGOTIATION = strawberry.enum_value("negotiation", description="Parties negotiate.")
    PRESS_CONFERENCE = strawberry.enum_value(
        "press_conference", description="They face the press together."
    )
    OTHER = strawberry.enum_value("other", description="Another encounter.")
    AGREEMENT = strawberry.enum_value("agreement", description="An agreement or treaty.")
    MILITARY_EXERCISE = strawberry.enum_value("military_exercise", description="A manoeuvre.")
    PRISONER_RELEASE = strawberry.enum_value(
        "prisoner_release", description="Prisoners are released or exchanged."
    )
    SANCTIONS = strawberry.enum_value("sanctions", description="Sanctions are set or lifted.")
    ATTACK = strawberry.enum_value("attack", description="An attack with weapons.")
    ELECTION = strawberry.enum_value("election", description="An election or referendum.")
    APPOINTMENT = strawberry.enum_value(
        "appointment", description="Somebody takes or leaves an office."
    )
    PROTEST = strawberry.enum_value("protest", description="A protest, strike or rally.")
    AID = strawberry.enum_value("aid", description="Help with money, goods or weapons.")
