package shell

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/profile"
	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// own are the commands that hold on every screen.
func (s *Shell) own() []kit.Command {
	commands := []kit.Command{
		{ID: "shell.trouble", Key: "Ctrl+F1", Title: words.TroubleTitle, Run: s.showTrouble, Leaves: true},
		{ID: "shell.news", Key: "Ctrl+F2", Title: words.NewsPage, Run: s.showNews, Leaves: true},
		{ID: "shell.full", Key: "F11", Title: words.KeyFull, Run: func() { s.win.SetFullScreen(!s.win.FullScreen()) }, Leaves: true},
	}
	if s.desk == nil || s.start != nil || s.over != nil {
		return commands
	}
	commands = append(commands,
		kit.Command{ID: "shell.health", Key: words.HealthKey, Title: words.HealthTitle, Run: s.showHealth, Leaves: true},
		kit.Command{ID: "shell.undo", Key: "Ctrl+Z", Title: words.KeyUndo, Run: s.undo},
		kit.Command{ID: "shell.redo", Key: "Ctrl+Y", Title: words.KeyRedo, Run: s.redo},
		kit.Command{ID: "shell.back", Key: "Alt+Left", Title: words.KeyBack, Run: s.goBack, Enabled: func() bool { return len(s.past) > 0 }, Leaves: true},
		kit.Command{ID: "shell.history", Key: words.HistoryKey, Title: words.HistoryOf, Run: s.desk.ShowChosen},
		kit.Command{
			ID: "shell.drafts", Key: "F12", Title: words.DraftsKey, Run: s.pickDraft,
			Enabled: func() bool { return len(s.desk.Drafts.Offered()) > 0 },
		},
		kit.Command{ID: "shell.leave-field", Key: "Esc", Run: func() { kit.LeaveField(s.win.Canvas()) }},
	)
	commands = append(commands, kit.ListCommands(s.win)...)
	commands = append(commands, kit.Command{ID: "shell.year", Key: "Alt+0", Run: func() { s.view.year.Focus(s.win.Canvas()) }, Leaves: true})
	for _, p := range s.places {
		commands = append(commands, kit.Command{ID: "shell.go." + string(p.area), Key: p.key, Run: func() { s.openArea(p.area) }, Leaves: true})
	}
	return commands
}

// openArea shows an area; from its own line of the navigation it goes to where work begins
// there.
func (s *Shell) openArea(area desk.Area) {
	if area == s.current && s.desk.Year.ID != 0 && s.win.Canvas().Focused() == fyne.Focusable(s.view.nav) {
		s.toWork()
		return
	}
	s.goTo(desk.Place{Area: area})
}

// toWork leads from the frame to where work begins in the screen in view.
func (s *Shell) toWork() {
	kit.LeaveFocus(s.win.Canvas())
	kit.FocusStart(s.win.Canvas(), s.view.body)
}

// page are the commands of what is in view.
func (s *Shell) page() []kit.Command {
	switch {
	case s.over != nil:
		return s.over.Commands()
	case s.start != nil:
		return s.start.Commands()
	case s.desk != nil && s.desk.Year.ID != 0:
		return append(s.screen().Commands(), kit.SideCommand(s.win.Canvas(), words.KitSide))
	}
	return nil
}

// showKeys sets the commands of what is in view and says them.
func (s *Shell) showKeys() {
	if s.start == nil && s.desk == nil && s.over == nil {
		return
	}
	s.commands.SetAlways(s.help())
	s.commands.SetShell(s.own()...)
	s.commands.SetPage(s.page()...)
	s.sayKeys()
}

// sayKeys writes into the bottom line what the keys do now: in what holds the focus, in
// the tab in view, or in the dialog over it.
func (s *Shell) sayKeys() {
	if s.view == nil {
		return
	}
	var texts []string
	for _, hint := range inLine(s.commands.Hints()) {
		texts = append(texts, hint.String())
	}
	texts = append(texts, kit.Hint{Key: "F1", Title: words.HelpTitle}.String())
	s.view.showKeys(strings.Join(texts, keysGap))
}

// keysShown is how many keys the bottom line has room for; the page of F1 lists all.
const keysShown = 7

// inLine are the keys for the bottom line: the first of them, and the one that shows what is
// folded away, which nothing else in view tells of.
func inLine(hints []kit.Hint) []kit.Hint {
	if len(hints) <= keysShown {
		return hints
	}
	last := keysShown - 1
	if side := slices.IndexFunc(hints, func(h kit.Hint) bool { return h.Key == kit.SideKey }); side > last {
		last = side
	}
	return append(slices.Clone(hints[:keysShown-1]), hints[last])
}

// help opens the page of where she is, in dialogs too.
func (s *Shell) help() kit.Command {
	return kit.Command{ID: "shell.help", Key: "F1", Title: words.HelpTitle, Run: s.showHelp, Leaves: true}
}

// keysHere lists every key that works where she is.
func (s *Shell) keysHere() fyne.CanvasObject {
	list := kit.Stack(0)
	named := map[string]bool{} // a key does what is nearest: the rest does not answer
	add := func(key, title string) {
		if !named[key] {
			named[key] = true
			list.Add(kit.NameValue(title, kit.KeyText(key), kit.Blue))
		}
	}
	near := s.commands.Near()
	for _, cmd := range near {
		if cmd.Speaks() {
			add(cmd.Key, cmd.Title)
		}
	}
	if slices.ContainsFunc(near, func(cmd kit.Command) bool { return cmd.ID == kit.NextTab }) {
		add("Ctrl+PgUp, Ctrl+PgDn", words.KeyTabs)
	}
	add("Enter, Tab", words.KeyNext)
	if s.commands.Suspended() {
		return list
	}
	if s.start == nil {
		add("Ctrl+1 … Ctrl+9, Alt+1 …", words.KeyAreas)
		add("Alt+0", words.KeyYear)
	}
	for _, cmd := range append(s.own(), s.help()) {
		if cmd.Speaks() {
			add(cmd.Key, cmd.Title)
		}
	}
	return list
}

// undo takes back the latest step; what that is, is shown before where it is not what
// she sees in front of her.
func (s *Shell) undo() { s.turn(s.desk.Undo) }

func (s *Shell) redo() { s.turn(s.desk.Redo) }

// turn asks first what to do with unsaved typing, and shows the step then.
func (s *Shell) turn(act func(area desk.Area, look bool)) {
	asked := false
	s.leave(func() { act(s.current, asked) })
	asked = true
}

// setPerson remembers who works on this computer; steps bear that name from now on.
func (s *Shell) setPerson(name string, done func(error)) {
	book := s.desk.Book
	kit.Do(s.runner, func() (struct{}, error) {
		return struct{}{}, s.profile.Change(func(state *profile.State) { state.Person = name })
	}, func(_ struct{}, err error) {
		if err == nil {
			book.Who = name
		}
		done(err)
	})
}
