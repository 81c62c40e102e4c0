package year

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

func newTexts(s *Screen) *list[data.LegalText] {
	p := &list[data.LegalText]{
		s: s, name: words.YearTabTexts, one: words.TextTitle,
		pick:     func(file *data.YearFile) []data.LegalText { return file.Texts },
		id:       func(t data.LegalText) int64 { return t.ID },
		arrange:  yearbook.ArrangeTexts,
		describe: describeText,
		edit:     s.editText,
		remove: func(t data.LegalText) {
			s.delete(words.TextAsk, t.Citation, fmt.Sprintf(words.TextDelete, textName(t)),
				func(tx *data.Tx) error { return yearbook.Remove(tx, t) })
		},
	}
	p.build([]kit.Column[data.LegalText]{
		{Title: words.TextKindHead, Width: 92, Text: func(t data.LegalText) string { return t.Kind }},
		{Title: words.TextNumber, Width: 130, Text: func(t data.LegalText) string { return t.Number }},
		{Title: words.TextSubject, Text: func(t data.LegalText) string { return t.Subject }},
		{Title: words.TextDateHead, Width: 104, Text: func(t data.LegalText) string { return t.IssuedOn.Slash() }},
		{Title: words.TextOnHead, Width: 84, Tone: printedTone, Text: printedText},
	}, words.TextEmpty)
	return p
}

func printedText(t data.LegalText) string {
	if t.OnPapers {
		return words.TextPrinted
	}
	return words.TextNotPrinted
}

func printedTone(t data.LegalText) kit.Tone {
	if t.OnPapers {
		return kit.Good
	}
	return kit.Muted
}

// textName is how a step calls a text: by its kind and number.
func textName(t data.LegalText) string { return strings.TrimSpace(t.Kind + " " + t.Number) }

func describeText(t data.LegalText) fyne.CanvasObject {
	return kit.Stack(8,
		line(words.TextCitationOn, t.Citation),
		line(words.TextKind, textName(t)),
		line(words.TextIssuer, t.Issuer),
		line(words.TextIssuedOn, t.IssuedOn.Slash()),
		line(words.TextSubject, t.Subject),
		line(words.TextOnHead, printedText(t)))
}

func (s *Screen) editText(t data.LegalText) {
	kind := kit.NewChoice("kind", words.TextKind, kit.Options(words.TextKinds...)...).Allow().Require()
	number := kit.NewText("number", words.TextNumber)
	issuer := kit.NewText("issuer", words.TextIssuer)
	issuedOn := kit.NewDate("issued-on", words.TextIssuedOn).OnPaper().Happened()
	subject := kit.NewArea("subject", words.TextSubject).Rows(2).Require()
	citation := kit.NewArea("citation", words.TextCitation).Rows(3)
	onPapers := kit.NewCheck("on-papers", words.TextOnPapers)
	fresh := t.ID == 0
	kind.SetText(t.Kind)
	number.SetText(t.Number)
	issuer.SetText(t.Issuer)
	issuedOn.SetDate(t.IssuedOn)
	subject.SetText(t.Subject)
	citation.SetText(t.Citation)
	onPapers.SetOn(fresh || t.OnPapers)
	typed := func() data.LegalText {
		typed := t
		typed.Kind, typed.Number, typed.Issuer = kind.Text(), number.Text(), issuer.Text()
		typed.IssuedOn, typed.Subject = issuedOn.Date(), subject.Text()
		typed.Citation, typed.OnPapers = citation.Text(), onPapers.On()
		return typed
	}
	citation.WithNote(func(text string) string {
		if made := yearbook.Cite(typed()); text == "" && made != "" {
			return words.TextCiteBlank + made
		}
		return ""
	})
	form := s.desk.Form(desk.Year, "text", t.ID).Add(kind).AddTwo(number, issuedOn).AddWide(issuer).AddWide(subject).AddWide(citation).AddWide(onPapers)
	for _, field := range []interface{ OnChange(func()) *kit.TextField }{number, issuer} {
		field.OnChange(citation.Refresh)
	}
	subject.OnChange(citation.Refresh)
	issuedOn.OnChange(citation.Refresh)
	kind.OnChange(citation.Refresh)
	if fresh {
		form.Again(s.addHere, "kind", "issuer")
	}
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.TextTitle, form, func(done func(error)) {
		t := typed()
		t.YearID = s.file.Year.ID
		if fresh {
			t.Position = len(s.file.Texts) + 1
		}
		s.desk.Save(fmt.Sprintf(words.TextSave, textName(t)), func(tx *data.Tx) error { return yearbook.SaveText(tx, t) }, done)
	}, nil)
}
