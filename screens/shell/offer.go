package shell

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"sothidua/app/drafts"
	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// named is how many drafts the offer names; F12 lists all.
const named = 3

// showOffer stands above the screen while drafts of an earlier run are left.
func (v *view) showOffer(s *Shell, offered []drafts.Draft) {
	v.offer.RemoveAll()
	v.offer.Hidden = len(offered) == 0
	if len(offered) > 0 {
		latest, names := offered[0], []string{}
		for i, draft := range offered {
			if draft.Typed.After(latest.Typed) {
				latest = draft
			}
			if i < named {
				names = append(names, draft.Name())
			}
		}
		if len(offered) > named {
			names = append(names, fmt.Sprintf(words.DraftsMore, len(offered)-named))
		}
		text := fmt.Sprintf(words.DraftsLeft, len(offered), desk.DraftTime(latest.Typed, kit.Now()), strings.Join(names, "; "))
		buttons := kit.Row(8, kit.Secondary(words.DraftsOpen, "F12", s.pickDraft), kit.Secondary(words.DraftsDrop, "", s.dropDrafts))
		bar := kit.Border(nil, nil, middle(kit.Icon("warning", kit.Look, 14)), middle(buttons),
			middle(kit.Pad(0, 12, 0, 8, kit.Paragraph(text))))
		v.offer.Add(container.NewStack(canvas.NewRectangle(kit.AmberTint), kit.Pad(6, 14, 6, 14, bar)))
	}
	v.content.Refresh()
}

// dropDrafts forgets all that is offered, after asking.
func (s *Shell) dropDrafts() {
	var ids, names []string
	for _, draft := range s.desk.Drafts.Offered() {
		ids, names = append(ids, draft.ID), append(names, draft.Name())
	}
	kit.Ask(s.win, words.DraftsDropAsk, strings.Join(names, "; ")+". "+words.DraftsDropText, words.DraftsDrop, func(yes bool) {
		if yes {
			s.desk.Drafts.Discard(ids...)
		}
	})
}

// listDrafts shows the drafts that are left, to open or discard one by one.
func (s *Shell) listDrafts() {
	table := kit.NewTable([]kit.Column[drafts.Draft]{
		{Title: words.DraftsForm, Text: drafts.Draft.Name},
		{Title: words.DraftsArea, Width: 170, Text: func(d drafts.Draft) string { return s.areaTitle(desk.Area(d.Area)) }},
		{Title: words.DraftsAt, Width: 170, Text: func(d drafts.Draft) string { return desk.DraftTime(d.Typed, kit.Now()) }},
	})
	table.Empty = words.DraftsNone
	var closeIt func()
	do := func(act func(drafts.Draft)) func() {
		return func() {
			if draft, ok := table.Selected(); ok {
				act(draft)
			}
		}
	}
	open := func(draft drafts.Draft) {
		closeIt()
		s.openDraft(draft)
	}
	drop := func(draft drafts.Draft) {
		kit.Ask(s.win, words.DraftsDropAsk, draft.Name()+". "+words.DraftsDropText, words.DraftsDrop, func(yes bool) {
			if !yes {
				return
			}
			s.desk.Drafts.Discard(draft.ID)
			table.SetRows(s.desk.Drafts.Offered())
			s.win.Canvas().Focus(table)
		})
	}
	table.OnOpen, table.OnDelete = open, drop
	table.Deleting = words.DraftsDrop
	table.SetRows(s.desk.Drafts.Offered())
	table.Select(0)
	actions := kit.Bar(8, kit.Secondary(words.DraftsRead, "F4", do(s.readDraft)), kit.Secondary(words.DraftsDrop, words.LinesDeleteKey, do(drop)))
	body := kit.Border(nil, kit.Pad(8, 0, 0, 0, actions), nil, nil, kit.Panel(table))
	closeIt = kit.ShowWith(s.win, words.DraftsTitle, body, kit.Primary(words.DraftsOpen, "Enter", do(open)), fyne.NewSize(720, 420), nil,
		kit.Command{ID: "drafts.read", Key: "F4", Title: words.DraftsRead, Run: do(s.readDraft)})
	s.win.Canvas().Focus(table)
}

func (s *Shell) areaTitle(area desk.Area) string {
	for _, p := range s.places {
		if p.area == area {
			return p.title
		}
	}
	return ""
}

// readDraft shows what was typed, to be read and copied.
func (s *Shell) readDraft(draft drafts.Draft) { s.showText(draft, words.DraftsReadOnly) }

// readLost is what is left to do where the form of a draft or its record is no more.
func (s *Shell) readLost(draft drafts.Draft) { s.showText(draft, words.DraftsReadNote) }

func (s *Shell) showText(draft drafts.Draft, note string) {
	var text strings.Builder
	for _, field := range draft.Fields {
		if field.Changed() {
			fmt.Fprintf(&text, "%s: %s\n", field.Label, drafts.Shown(field.Text))
		}
	}
	box := kit.NewInput()
	box.Called = words.HeardText
	box.MultiLine, box.Wrapping = true, fyne.TextWrapWord
	box.SetText(text.String())
	copyAll := func() {
		fyne.CurrentApp().Clipboard().SetContent(text.String())
		kit.Toast(s.win, words.DraftsCopied)
	}
	body := kit.Border(kit.Pad(0, 0, 8, 0, kit.Note(note)), nil, nil, nil, box)
	kit.ShowWith(s.win, draft.Name(), body, kit.Primary(words.DraftsCopy, "F4", copyAll), fyne.NewSize(560, 380), nil,
		kit.Command{ID: "drafts.copy", Key: "F4", Title: words.DraftsCopy, Run: copyAll})
}
