package shell

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"sothidua/app/listing"
	"sothidua/app/page/sheet"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data/files"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// wanted is what is done in an area once its screen shows what it loaded.
type wanted struct {
	area desk.Area
	do   func()
}

// deeds are all commands that have a name: those that hold everywhere, the ways to the
// areas, and those of each area, also of one that was not in view yet.
func (s *Shell) deeds() []desk.Deed {
	var all []desk.Deed
	for _, cmd := range append(s.own(), s.help()) {
		if cmd.Title != "" && !strings.HasPrefix(cmd.ID, "list.") && (cmd.Enabled == nil || cmd.Enabled()) { // the list is another area's
			all = append(all, desk.Deed{Title: cmd.Title, Key: cmd.Key, Do: cmd.Run})
		}
	}
	for _, p := range s.places {
		all = append(all, desk.Deed{Title: fmt.Sprintf(words.DeedOpen, p.title), Key: p.key, Do: func() { s.openArea(p.area) }})
		if p.area == desk.Search {
			continue // where she is
		}
		for _, cmd := range s.commandsOf(p.area) {
			if cmd.Title != "" {
				all = append(all, desk.Deed{Title: cmd.Title, Where: p.title, Key: cmd.Key, Do: func() { s.doIn(p.area, func() { s.run(p.area, cmd) }) }})
			}
		}
	}
	return all
}

// commandsOf are the commands of an area: its own, and what can be done with its list.
func (s *Shell) commandsOf(area desk.Area) []kit.Command {
	return append(s.screenOf(area).Commands(), kit.ListCommands(s.win)...)
}

// sendList opens the list in view in the program for workbooks.
func (s *Shell) sendList(list listing.List) {
	for _, p := range s.places {
		if p.area == s.current {
			list.Title = fmt.Sprintf(words.PaperFileName, p.title, s.desk.Year.Text())
		}
	}
	doc := list.Doc(s.desk.Book.Who, s.desk.Book.Now().Unix())
	s.desk.OpenCopy(files.Name(list.Title)+"."+papers.XLSX, func(w io.Writer) error { return sheet.Write(w, doc) })
}

// doIn goes to an area and does something there.
func (s *Shell) doIn(area desk.Area, do func()) {
	s.wanted = &wanted{area, do}
	there := s.current == area
	s.openArea(area)
	if _, waits := s.screens[area].(desk.Keeping); there || !waits {
		s.doWanted(area)
	}
}

// doWanted does what was asked of an area that is in view now.
func (s *Shell) doWanted(area desk.Area) {
	w := s.wanted
	if w == nil || w.area != area || s.current != area {
		return
	}
	s.wanted = nil
	w.do()
}

// run runs a command of an area that is in view. What cannot be done there yet is said.
func (s *Shell) run(area desk.Area, wanted kit.Command) {
	commands := s.commandsOf(area)
	at := slices.IndexFunc(commands, func(cmd kit.Command) bool { return cmd.ID == wanted.ID && cmd.Title == wanted.Title })
	if at >= 0 && commands[at].Show != nil {
		commands[at].Show()
	}
	if at < 0 || commands[at].Enabled != nil && !commands[at].Enabled() {
		s.desk.Tell(fmt.Sprintf(words.DeedNotNow, wanted.Title))
		return
	}
	commands[at].Run()
}
