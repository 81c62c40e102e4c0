package shell

import (
	"sothidua/assets/words"
	"sothidua/screens/desk"
	"sothidua/screens/overview"
	"sothidua/screens/settings"
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
		{desk.Settings, words.GroupTools, words.AreaSettings, "", func(d *desk.Desk) desk.Screen { return settings.New(d, s.openOther) }},
	}
}
