package shell

import (
	"sothidua/assets/words"
	"sothidua/screens/block"
	"sothidua/screens/ceremony"
	"sothidua/screens/desk"
	"sothidua/screens/journal"
	"sothidua/screens/overview"
	"sothidua/screens/paper"
	"sothidua/screens/people"
	"sothidua/screens/pledge"
	"sothidua/screens/registration"
	"sothidua/screens/results"
	"sothidua/screens/rules"
	"sothidua/screens/scoring"
	"sothidua/screens/search"
	"sothidua/screens/settings"
	"sothidua/screens/titles"
	"sothidua/screens/wording"
	"sothidua/screens/year"
)

// place is one area of the navigation and how its screen is made.
type place struct {
	area  desk.Area
	group string // heading above it, empty inside the group of the one before
	title string
	key   string
	build func(*desk.Desk) desk.Screen
}

// allPlaces are the areas in the order of the year's work.
func (s *Shell) allPlaces() []place {
	return []place{
		{desk.Overview, "", words.AreaOverview, "Ctrl+1", func(d *desk.Desk) desk.Screen { return overview.New(d) }},
		{desk.Year, words.GroupYear, words.AreaYear, "Ctrl+2", func(d *desk.Desk) desk.Screen { return year.New(d) }},
		{desk.Ceremony, "", words.AreaCeremony, "Ctrl+3", func(d *desk.Desk) desk.Screen { return ceremony.New(d) }},
		{desk.Pledge, "", words.AreaPledge, "Ctrl+4", func(d *desk.Desk) desk.Screen { return pledge.New(d) }},
		{desk.Registrations, "", words.AreaRegistrations, "Ctrl+5", func(d *desk.Desk) desk.Screen { return registration.New(d) }},
		{desk.Papers, "", words.AreaPapers, "Ctrl+6", func(d *desk.Desk) desk.Screen { return paper.New(d) }},
		{desk.Results, "", words.AreaResults, "Alt+1", func(d *desk.Desk) desk.Screen { return results.New(d) }},
		{desk.Scoring, "", words.AreaScoring, "Alt+2", func(d *desk.Desk) desk.Screen { return scoring.New(d) }},
		{desk.Block, words.GroupDirectory, words.AreaBlock, "Ctrl+7", func(d *desk.Desk) desk.Screen { return block.New(d) }},
		{desk.People, "", words.AreaPeople, "Ctrl+8", func(d *desk.Desk) desk.Screen { return people.New(d) }},
		{desk.Search, words.GroupTools, words.AreaSearch, "Ctrl+K", func(d *desk.Desk) desk.Screen { return search.New(d) }},
		{desk.Journal, "", words.AreaJournal, "Ctrl+9", func(d *desk.Desk) desk.Screen { return journal.New(d) }},
		{desk.Rules, "", words.AreaRules, "Alt+3", func(d *desk.Desk) desk.Screen { return rules.New(d) }},
		{desk.Titles, "", words.AreaTitles, "Alt+4", func(d *desk.Desk) desk.Screen { return titles.New(d) }},
		{desk.Wording, "", words.AreaWording, "Alt+5", func(d *desk.Desk) desk.Screen { return wording.New(d) }},
		{desk.Settings, "", words.AreaSettings, "Alt+6", func(d *desk.Desk) desk.Screen { return settings.New(d, s.computer(), s.openOther) }},
	}
}
