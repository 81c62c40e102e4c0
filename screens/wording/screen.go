// Package wording is the area "Mẫu câu": the fixed sentences of the papers, to be
// changed by the office with the page beside them.
package wording

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

const (
	listWidth    = 330
	previewWidth = 430
)

// row is a sentence of the list, or the name of a group when Key is empty.
type row struct {
	papers.Sentence
	title string
}

// Screen is the area of sentences.
type Screen struct {
	desk    *desk.Desk
	content *fyne.Container
	reader  *kit.Runner
	writer  *kit.Runner // of filled files

	code    string // of the paper in view
	chosen  papers.Sentence
	loading bool // fields are being filled: what they report is no change of hers

	paper   *kit.ChoiceField
	list    *kit.Table[row]
	text    *kit.AreaField
	form    *kit.Form
	shipped *kit.Wrapped
	fields  *kit.Table[papers.Field]
	preview *preview
	back    *kit.Button
}

// New builds the screen.
func New(d *desk.Desk) *Screen {
	s := &Screen{desk: d, reader: d.Runner.Fork(), writer: d.Runner.Fork()}
	s.paper = kit.NewChoice("paper", words.WordingPaper)
	var options []kit.Option
	for _, p := range papers.All {
		options = append(options, kit.Option{Value: p.Code, Text: p.Title})
	}
	s.paper.SetOptions(options)
	s.paper.SetValue(papers.All[0].Code)
	s.code = s.paper.Value()
	s.paper.OnChange(s.changePaper)
	s.list = s.newList()
	s.text = kit.NewArea("text", words.WordingText).Rows(4)
	s.text.WithNote(func(string) string { return words.WordingLines })
	s.text.OnChange(s.try)
	s.form = d.Form(desk.Wording, "sentence").AddWide(s.text)
	s.shipped = kit.Note("")
	s.fields = s.newFields()
	s.preview = newPreview(d)
	s.back = kit.Secondary(words.WordingBack, "", s.takeBack)
	editor := kit.Below(words.WordingFields,
		kit.Stack(8, s.form, s.shipped, kit.Bar(8, s.back)),
		kit.Under(kit.Pad(16, 0, 8, 0, kit.Bold(words.WordingFields)), s.fields))
	s.content = kit.Page(
		kit.PageHead(words.WordingTitle, words.WordingSub,
			kit.Secondary(words.TemplateNames, "F3", s.listFields), kit.Secondary(words.TemplateFill, "F4", s.fillTemplate),
			kit.Primary(words.KitSave, "Ctrl+S", func() { s.save(nil) })),
		kit.NewSplit(kit.Border(kit.Pad(0, 0, 8, 0, s.paper), nil, nil, nil, kit.Panel(s.list)), listWidth,
			kit.Panel(kit.Pad(12, 14, 12, 14, editor)), s.preview.content, previewWidth),
	)
	s.choose(papers.Sentence{})
	return s
}

// Content returns the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Commands are the keys of the screen.
func (s *Screen) Commands() []kit.Command {
	return []kit.Command{
		{ID: "wording.save", Key: "Ctrl+S", Title: words.KitSave, Run: func() { s.save(nil) }, Enabled: s.form.Changed},
		{ID: "wording.template", Key: "F4", Title: words.TemplateFill, Run: s.fillTemplate},
		{ID: "wording.names", Key: "F3", Title: words.TemplateNames, Run: s.listFields},
		{ID: "wording.fields", Key: "Ctrl+I", Title: words.WordingInsert, Run: func() { s.desk.Window.Canvas().Focus(s.fields) }, Enabled: func() bool { return len(s.fields.Rows()) > 0 }},
	}
}

// changePaper shows another paper's sentences, unless she stays with a change.
func (s *Screen) changePaper() {
	wanted := s.paper.Value()
	if wanted == s.code || wanted == "" {
		return
	}
	s.paper.SetValue(s.code)
	s.Leave(func() {
		s.code = wanted
		s.paper.SetValue(wanted)
		s.Load()
	})
}

// Leave asks what to do with a sentence that is changed and not saved.
func (s *Screen) Leave(then func()) {
	if !s.form.Changed() {
		then()
		return
	}
	kit.AskSave(s.desk.Window, func(answer kit.Answer) {
		switch answer {
		case kit.Save:
			s.save(then)
		case kit.Discard:
			s.form.MarkClean()
			then()
		}
	})
}

// Load reads the sentences of the paper.
func (s *Screen) Load() {
	if s.form.Changed() {
		return
	}
	book, paper := s.desk.Book, s.code
	kit.Load(s.reader, func(ctx context.Context) ([]papers.Sentence, error) {
		return papers.Sentences(ctx, book, paper)
	}, func(sentences []papers.Sentence, err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.show(sentences)
		s.desk.Loaded(desk.Wording)
	})
}

func (s *Screen) show(sentences []papers.Sentence) {
	var rows []row
	group := ""
	for _, sentence := range sentences {
		if sentence.Group != group {
			group = sentence.Group
			rows = append(rows, row{title: group})
		}
		rows = append(rows, row{sentence, strings.ReplaceAll(sentence.Text(), "\n", " / ")})
	}
	s.list.SetRows(rows)
	same := func(r row) bool { return r.Key == s.chosen.Key && r.Paper == s.chosen.Paper && r.Key != "" }
	if !s.list.SelectWhere(same) {
		s.list.Select(-1)
		s.choose(papers.Sentence{})
		return
	}
	if r, ok := s.list.Selected(); ok {
		s.choose(r.Sentence)
	}
}

func (s *Screen) newList() *kit.Table[row] {
	t := kit.NewTable([]kit.Column[row]{
		{Title: words.WordingList, Text: func(r row) string { return r.title }},
		{Width: 62, Align: kit.Right, Text: func(r row) string {
			if r.Own == "" {
				return ""
			}
			return words.WordingOwnMark
		}, Tone: func(row) kit.Tone { return kit.Blue }},
	})
	t.IsGroup = func(r row) bool { return r.Key == "" }
	t.OnSelect = func(r row) {
		s.Leave(func() { s.choose(r.Sentence) })
	}
	t.OnOpen = func(row) { s.text.Focus(s.desk.Window.Canvas()) }
	t.Opening = words.KeyEdit
	return t
}

func (s *Screen) newFields() *kit.Table[papers.Field] {
	t := kit.NewTable([]kit.Column[papers.Field]{
		{Text: func(f papers.Field) string { return "{{" + f.Name + "}}" }},
		{Text: func(f papers.Field) string { return f.Meaning }, Tone: func(papers.Field) kit.Tone { return kit.Muted }},
	})
	t.Empty = words.WordingNone
	t.OnOpen = s.insert
	t.Opening = words.KeyInsert
	return t
}

// insert puts a field where the cursor stands in the sentence.
func (s *Screen) insert(f papers.Field) {
	s.text.Focus(s.desk.Window.Canvas())
	for _, r := range "{{" + f.Name + "}}" {
		s.text.Input.TypedRune(r)
	}
}

// choose puts a sentence into the form.
func (s *Screen) choose(sentence papers.Sentence) {
	s.chosen, s.loading = sentence, true
	s.form.Title, s.form.About = words.WordingTitle, desk.Names(s.code, sentence.Key)
	s.text.SetText(sentence.Text())
	s.text.SetError("")
	s.form.MarkClean()
	s.loading = false
	known := sentence.Key != ""
	s.text.SetEnabled(known)
	s.back.SetEnabled(sentence.Own != "")
	s.shipped.SetText("")
	var fields []papers.Field
	if known {
		fields = sentence.Fields()
		if sentence.Own != "" {
			s.shipped.SetText(fmt.Sprintf(words.WordingShipped, sentence.Shipped))
		}
	}
	s.fields.SetRows(fields)
	s.showPage()
	s.content.Refresh()
	s.form.Present()
}

// Openers lead to the form of the screen.
func (s *Screen) Openers() desk.Openers {
	return desk.Openers{"sentence": func(about desk.About) desk.Found {
		code, key := about.At(0), about.At(1)
		if s.code != code {
			s.code = code
			s.paper.SetValue(code)
			s.Load()
			return desk.Later
		}
		if !s.list.SelectWhere(func(r row) bool { return r.Key == key && key != "" }) {
			return desk.Gone
		}
		return desk.Standing(s.desk, s.form)(about)
	}}
}

// showPage shows the page on which the chosen sentence stands.
func (s *Screen) showPage() {
	s.preview.show(s.desk, s.code, s.chosen, s.chosen.Text())
}

// try shows the page with the text as it stands, if it is a sentence.
func (s *Screen) try() {
	if s.loading || s.chosen.Key == "" {
		return
	}
	text := s.text.Text()
	if err := s.chosen.Check(text); err != nil {
		f := fault.Of(err)
		s.text.SetError(strings.TrimSpace(f.What + " " + f.Next))
		return
	}
	s.text.SetError("")
	s.preview.show(s.desk, s.code, s.chosen, text)
}

// save keeps the sentence; then runs when it is kept.
func (s *Screen) save(then func()) {
	if !s.form.Changed() {
		if then != nil {
			then()
		}
		return
	}
	text := s.text.Text()
	if err := s.chosen.Check(text); err != nil {
		f := fault.Of(err)
		s.text.SetError(strings.TrimSpace(f.What + " " + f.Next))
		s.text.Focus(s.desk.Window.Canvas())
		return
	}
	s.write(words.WordingSaved, text, then)
}

func (s *Screen) takeBack() {
	s.form.MarkClean()
	s.write(words.WordingTaken, "", nil)
}

func (s *Screen) write(label, text string, then func()) {
	sentence := s.chosen
	paper, _ := papers.Find(s.code)
	label = fmt.Sprintf(label, shortened(sentence.Shipped), paper.Title)
	s.desk.Save(label, func(tx *data.Tx) error { return sentence.Save(tx, text) }, s.form.Saving(func(err error) {
		if err != nil {
			s.desk.ShowErr(err)
			return
		}
		s.form.MarkClean()
		if then != nil {
			then()
		}
	}))
}

// shortened is the beginning of a sentence, for a label.
func shortened(text string) string {
	letters := []rune(strings.ReplaceAll(text, "\n", " "))
	if len(letters) <= 40 {
		return string(letters)
	}
	return string(letters[:40]) + "…"
}
