package shell

import (
	"fmt"
	"slices"

	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// wanted is a command of an area that is done once its screen shows what it loaded.
type wanted struct {
	area  desk.Area
	id    string
	title string
}

// deeds are all commands that have a name: those that hold everywhere, the ways to the
// areas, and those of each area, also of one that was not in view yet.
func (s *Shell) deeds() []desk.Deed {
	var all []desk.Deed
	for _, cmd := range s.own() {
		if cmd.Title != "" && (cmd.Enabled == nil || cmd.Enabled()) {
			all = append(all, desk.Deed{Title: cmd.Title, Key: cmd.Key, Do: cmd.Run})
		}
	}
	for _, p := range s.places {
		all = append(all, desk.Deed{Title: fmt.Sprintf(words.DeedOpen, p.title), Key: p.key, Do: func() { s.openArea(p.area) }})
		if p.area == desk.Search {
			continue // where she is
		}
		for _, cmd := range s.screenOf(p.area).Commands() {
			if cmd.Title != "" {
				all = append(all, desk.Deed{Title: cmd.Title, Where: p.title, Key: cmd.Key, Do: func() { s.doIn(wanted{p.area, cmd.ID, cmd.Title}) }})
			}
		}
	}
	return all
}

// doIn goes to an area and does one of its commands there.
func (s *Shell) doIn(w wanted) {
	s.wanted = &w
	s.openArea(w.area)
	if _, waits := s.screens[w.area].(desk.Keeping); !waits {
		s.doWanted(w.area)
	}
}

// doWanted does what was asked of an area that is in view now. What cannot be done there
// yet is said.
func (s *Shell) doWanted(area desk.Area) {
	w := s.wanted
	if w == nil || w.area != area || s.current != area {
		return
	}
	s.wanted = nil
	commands := s.screens[area].Commands()
	at := slices.IndexFunc(commands, func(cmd kit.Command) bool { return cmd.ID == w.id && cmd.Title == w.title })
	if at < 0 || commands[at].Enabled != nil && !commands[at].Enabled() {
		s.desk.Tell(fmt.Sprintf(words.DeedNotNow, w.title))
		return
	}
	commands[at].Run()
}
