package papers

import (
	"regexp"
	"strings"

	"sothidua/app/contest"
)

// What is typed into the book may bring along what papers print of themselves: the number of
// a heading, the marks of a quotation, "Căn cứ" before a text, the mark at the end.

// ownNumber is a number typed before a heading: "1. ", "IV. ", "a) ".
var ownNumber = regexp.MustCompile(`^(\d{1,2}|[IVX]+)\. +|^[a-zđ]\) +`)

// plain takes out of the records what papers say of themselves.
func plain(r *contest.Records) *contest.Records {
	r.Year.Theme = strings.Trim(strings.TrimSpace(r.Year.Theme), `“”"'`)
	for i := range r.Items {
		r.Items[i].Title = ended(ownNumber.ReplaceAllString(strings.TrimSpace(r.Items[i].Title), ""))
	}
	for i := range r.LegalTexts {
		citation := strings.TrimSpace(r.LegalTexts[i].Citation)
		if rest, ok := cutFold(citation, "Căn cứ "); ok {
			citation = rest
		}
		r.LegalTexts[i].Citation = ended(citation)
	}
	return r
}

// ended is a text without the mark at its end.
func ended(s string) string { return strings.TrimRight(s, ".;, ") }
