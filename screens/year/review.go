package year

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/app/yearbook"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// review is the tab with what the reports of the middle and the end of the year judge.
type review struct {
	s      *Screen
	fields *kit.Form
	halves []reviewFields
	fault  *fyne.Container
	object fyne.CanvasObject
}

// reviewFields are what one of the two reports says, each with its place in the record.
type reviewFields struct {
	purpose data.Purpose
	areas   []*kit.AreaField
	places  []func(*data.YearReview) *string
}

func newReview(s *Screen) *review {
	p := &review{s: s, fields: s.desk.Form(desk.Year, "review"), fault: kit.Stack(0)}
	p.fields.Title = words.YearTabReview
	p.half(data.PurposeMidyear, words.ReviewMid, words.ReviewMidNext)
	p.half(data.PurposeClosing, words.ReviewEnd, words.ReviewEndNext)
	p.fields.OnChange(p.fields.Refresh) // lines under fields come and go
	panel := kit.Panel(kit.Scroll(kit.Pad(14, 16, 14, 16, kit.Stack(0, p.fault, p.fields))))
	p.object = panel
	return p
}

// half adds the fields of a report; what was learned is told at the end of the year alone.
func (p *review) half(purpose data.Purpose, title, next string) {
	p.fields.Heading(title)
	h := reviewFields{purpose: purpose}
	add := func(key, label string, place func(*data.YearReview) *string) {
		area := kit.NewArea(string(purpose)+"-"+key, label).Rows(3)
		p.fields.AddWide(area)
		h.areas, h.places = append(h.areas, area), append(h.places, place)
	}
	add("judgement", words.ReviewJudgement, func(r *data.YearReview) *string { return &r.Judgement })
	add("weak", words.ReviewWeak, func(r *data.YearReview) *string { return &r.WeakPoints })
	add("causes", words.ReviewCauses, func(r *data.YearReview) *string { return &r.Causes })
	if purpose == data.PurposeClosing {
		add("lessons", words.ReviewLessons, func(r *data.YearReview) *string { return &r.Lessons })
	}
	add("next", next, func(r *data.YearReview) *string { return &r.Directions })
	p.halves = append(p.halves, h)
}

func (p *review) title() string              { return words.YearTabReview }
func (p *review) content() fyne.CanvasObject { return p.object }
func (p *review) form() *kit.Form            { return p.fields }
func (p *review) count() func() int          { return nil }

func (p *review) main() *kit.Button {
	return kit.Primary(words.KitSave, "Ctrl+S", func() { p.save(nil) })
}

func (p *review) key(id string) func() {
	if id == cmdSave && p.fields.Changed() {
		return func() { p.save(nil) }
	}
	return nil
}

func (p *review) kept(purpose data.Purpose) data.YearReview {
	for _, r := range p.s.file.Reviews {
		if r.Purpose == purpose {
			return r
		}
	}
	return data.YearReview{YearID: p.s.file.Year.ID, Purpose: purpose}
}

func (p *review) show(*data.YearFile) {
	for _, h := range p.halves {
		r := p.kept(h.purpose)
		for i, area := range h.areas {
			area.SetText(*h.places[i](&r))
		}
	}
	p.fields.MarkClean()
	explain(p.fault, p.object, nil)
}

func (p *review) save(done func(ok bool)) {
	window := p.s.desk.Window.Canvas()
	if !p.fields.Check(window) {
		finish(done, false)
		return
	}
	var changed []data.YearReview
	for _, h := range p.halves {
		r := p.kept(h.purpose)
		was := r
		for i, area := range h.areas {
			*h.places[i](&r) = area.Text()
		}
		if r != was {
			changed = append(changed, r)
		}
	}
	label := fmt.Sprintf(words.YearReviewStep, p.s.file.Year.Text())
	p.s.desk.Save(label, func(tx *data.Tx) error { return yearbook.SaveReviews(tx, changed) }, p.fields.Saving(func(err error) {
		explain(p.fault, p.object, err)
		if err == nil {
			p.fields.MarkClean()
		}
		finish(done, err == nil)
	}))
}
