// Purpose: works out persons' names from all articles that mention them: the form of most words is
//   the name, of these the longest, of these the first by character; the others are aliases, in
//   the same order. A form that is known already changes nothing and is not looked into.
// Parameters: $rows – maps with person and form (a form that was added, or null when one may be gone)
// Returns: nothing
UNWIND $rows AS row
MATCH (person:Person {id: row.person})
WHERE row.form IS NULL OR person.name IS NULL OR NOT row.form IN [person.name] + person.aliases
WITH DISTINCT person
CALL (person) {
  MATCH (person)<-[said:MENTIONS]-(:Article)
  WITH DISTINCT said.name AS form
  ORDER BY size(split(form, ' ')) DESC, size(form) DESC, form
  RETURN collect(form) AS forms
}
SET person.name = forms[0], person.aliases = forms[1..]
