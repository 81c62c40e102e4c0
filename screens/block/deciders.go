package block

import (
	"context"
	"fmt"

	work "sothidua/app/block"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

const (
	deciderKey = "F6"
	ownHead    = "own" // each unit's own head
)

// decide asks who decides on titles of the lowest level, for many units at once.
func (p *units) decide() {
	file := p.s.file
	of := kit.NewChoice("of", words.DeciderOf, kit.Option{Text: words.DeciderOfAll})
	kinds, counts := work.KindsOf(file)
	options := []kit.Option{{Value: "", Text: words.DeciderOfAll}}
	for _, kind := range kinds {
		options = append(options, kit.Option{Value: kind, Text: kind, Note: fmt.Sprintf(words.DeciderUnits, counts[kind])})
	}
	of.SetOptions(options)
	of.SetText(words.DeciderOfAll)
	own := kit.Option{Value: ownHead, Text: words.DeciderOwn}
	by := kit.NewChoice("by", words.UnitDecider, own).Allow().Require()
	by.Placeholder(words.UnitDeciderHint)
	open := kit.NewCheck("open", words.DeciderOpen)
	open.SetOn(true)
	chosen := func() work.Deciding {
		d := work.Deciding{Kind: of.Value(), Open: open.On(), Own: by.Value() == ownHead, By: by.Text()}
		if counts[d.Kind] == 0 {
			d.Kind = ""
		}
		return d
	}
	by.WithNote(func(text string) string {
		if text == "" {
			return ""
		}
		units, left := chosen().Units(file)
		said := fmt.Sprintf(words.DeciderFor, len(units))
		if left > 0 {
			said += fmt.Sprintf(words.DeciderLeft, left)
		}
		return said
	})
	of.OnChange(by.Refresh)
	open.OnChange(by.Refresh)
	form := p.s.desk.Form(desk.Block, "deciders").AddWide(of).AddWide(by).AddWide(open)
	form.MarkClean()
	book := p.s.desk.Book
	kit.Load(p.s.runner.Fork(), func(ctx context.Context) ([]string, error) { return work.ReadDeciders(ctx, book, file) }, func(names []string, err error) {
		if err != nil {
			p.s.desk.ShowErr(err)
			return
		}
		by.SetOptions(append([]kit.Option{own}, kit.Options(names...)...))
	})
	kit.ShowForm(p.s.desk.Window, words.DeciderTitle, form, func(done func(error)) {
		d := chosen()
		units, _ := d.Units(file)
		label := fmt.Sprintf(words.DeciderStep, len(units))
		p.s.desk.Save(label, func(tx *data.Tx) error { return d.Write(tx, file) }, p.s.desk.Undoable(label, done))
	}, nil)
}

func (p *units) openDeciders(desk.About) desk.Found {
	p.decide()
	return desk.Opened
}
