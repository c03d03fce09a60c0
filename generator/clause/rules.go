package clause

import "clausewright/internal/diag"

// Rule is one kind of fault that this package reports, with what it means for the author of a text.
type Rule struct {
	ID  string
	Doc string
}

// The rules of the clause language. An id is stable and never reused.
const (
	RuleText       = "R-C01"
	RuleHeader     = "R-C02"
	RuleStructure  = "R-C03"
	RuleBlock      = "R-C04"
	RuleMarkup     = "R-C05"
	RuleBraces     = "R-C06"
	RuleName       = "R-C07"
	RuleTable      = "R-C08"
	RuleCondition  = "R-C09"
	RulePath       = "R-C10"
	RuleCompare    = "R-C11"
	RulePrint      = "R-C12"
	RuleEach       = "R-C13"
	RuleTarget     = "R-C14"
	RuleTwice      = "R-C15"
	RuleAgreement  = "R-C16"
	RuleUnread     = "R-C17"
	RuleWords      = "R-C18"
	RuleNeutral    = "R-C19"
	RuleDefinition = "R-C20"
	RuleMandatory  = "R-M15"
)

// Rules returns every rule of this package, in the order of their ids.
func Rules() []Rule {
	return []Rule{
		{RuleText, "the file holds characters that mislead: not UTF-8, tabs, no-break or invisible characters, spaces at the end of a line, two spaces in a row"},
		{RuleHeader, "the front matter between the two --- lines is missing, incomplete or has a value that does not exist"},
		{RuleStructure, "a provision, bullet or further line does not stand where the language wants it, or has no text"},
		{RuleBlock, "a heading, paragraph, bullet, table or definition stands in a kind of file that cannot have it"},
		{RuleMarkup, "a character that means something to Markdown stands in the words without a backslash, or bold or italics are not closed"},
		{RuleBraces, "a {{...}} is not closed, not known, or not in its place"},
		{RuleName, "a {#name} or [[reference]] is not written as one"},
		{RuleTable, "the rows of a table do not fit together, or it has no empty line around it"},
		{RuleCondition, "a condition cannot be read"},
		{RulePath, "a path names no field that an agreement listing the text has"},
		{RuleCompare, "a condition asks something that its field cannot answer: a literal of another type, an order of things without one, presence of what is always there"},
		{RulePrint, "a field cannot be printed here: a yes/no, a group, a style that does not fit, an optional field that may be absent"},
		{RuleEach, "{{each}} repeats something that is no list"},
		{RuleTarget, "a reference leads to no clause, schedule or provision of an agreement listing the text"},
		{RuleTwice, "a name, term or number is given twice where it must be unique"},
		{RuleAgreement, "an agreement's table of contents lists what is not there, or lists it twice, or lacks a part"},
		{RuleUnread, "a file stands where the program does not look for it, or no agreement lists it"},
		{RuleWords, "the words of the language are incomplete or name what does not exist"},
		{RuleNeutral, "a text chosen by an open choice has no neutral text beside it for as long as the parties have not chosen"},
		{RuleDefinition, "a definition stands outside the definitions clause or is not written as one"},
		{RuleMandatory, "an agreement leaves out a clause or schedule that every agreement of its model must have"},
	}
}

func fault(at diag.Pos, rule, message, hint string) diag.Diagnostic {
	return diag.Diagnostic{Pos: at, Severity: diag.Error, Rule: rule, Message: message, Hint: hint}
}
