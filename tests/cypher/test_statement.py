import pytest

from cypher import StatementError, read_schema, read_statement
from cypher.statement import parse_statement

HEADER = "// Purpose: finds\n// Parameters: $id – a key\n// Returns: n\n"


def test_a_statement_has_its_name_text_and_parameters() -> None:
    statement = parse_statement("read/one", HEADER + "MATCH (n {id: $id}) RETURN n")
    assert statement.name == "read/one"
    assert statement.parameters == {"id"}
    assert statement.text.endswith("MATCH (n {id: $id}) RETURN n")


@pytest.mark.parametrize("field", ["Purpose", "Parameters", "Returns"])
def test_a_header_without_one_of_its_fields_is_refused(field: str) -> None:
    text = HEADER.replace(field, "Note") + "MATCH (n {id: $id}) RETURN n"
    with pytest.raises(StatementError, match=r"Purpose, Parameters and Returns \(read/one.cypher"):
        parse_statement("read/one", text)


def test_a_file_without_a_header_is_refused() -> None:
    with pytest.raises(StatementError, match="the header must tell"):
        parse_statement("read/one", "RETURN 1")


@pytest.mark.parametrize("body", ["MATCH (n {id: $key}) RETURN n", "MATCH (n) RETURN n"])
def test_declared_parameters_that_are_not_the_used_ones_are_refused(body: str) -> None:
    with pytest.raises(StatementError, match=r"declared parameters \['id'\] are not the used"):
        parse_statement("read/one", HEADER + body)


def test_binding_takes_exactly_the_declared_parameters() -> None:
    statement = parse_statement("read/one", HEADER + "MATCH (n {id: $id}) RETURN n")
    assert statement.bind({"id": 1}) == (statement.text, {"id": 1})
    with pytest.raises(StatementError, match=r"missing \['id'\], unknown \['key'\]"):
        statement.bind({"key": 1})


def test_a_statement_file_that_is_not_there_is_named() -> None:
    with pytest.raises(StatementError, match=r"no such statement file \(read/nowhere.cypher\)"):
        read_statement("read/nowhere")


def test_migrations_come_in_the_order_of_their_numbers() -> None:
    names = [migration.name for migration in read_schema()]
    assert names[0] == "schema/V001__graph"
    assert names == sorted(names)
