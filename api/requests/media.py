"""The media types of GraphQL over HTTP, and no others."""

from email.message import Message

from starlette.requests import Request

from api.requests.refused import MediaTypeError, NotAcceptableError

JSON = "application/json"
# Under this type the status tells whether there is an answer; under JSON's own it never did.
RESPONSE = "application/graphql-response+json"


def check_content_type(request: Request) -> None:
    """Check that a body is in JSON.

    A page of another site can send forms and text without asking first, but not this.

    Raises:
        MediaTypeError: when it is something else.
    """
    header = Message()
    header["content-type"] = request.headers.get("content-type", "")
    if header.get_content_type() != JSON or header.get_content_charset("utf-8") != "utf-8":
        raise MediaTypeError(f"operations are asked in {JSON}", headers={"Accept-Post": JSON})


def choose_media_type(accepted: str | None) -> str:
    """Return the type to answer in, of those that a client accepts.

    Raises:
        NotAcceptableError: when it accepts none of them.
    """
    if not accepted:
        return JSON
    qualities = dict(_read_range(part) for part in accepted.split(","))
    response = qualities.get(RESPONSE, 0.0)
    plain = next((qualities[one] for one in (JSON, "application/*", "*/*") if one in qualities), 0)
    if response > 0 and response >= plain:
        return RESPONSE
    if plain > 0:
        return JSON
    raise NotAcceptableError(f"answers are in {RESPONSE} or {JSON}")


def _read_range(text: str) -> tuple[str, float]:
    name, *parameters = (part.strip().lower() for part in text.split(";"))
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key == "q":
            try:
                return name, float(value)
            except ValueError:
                return name, 0.0
    return name, 1.0
