package msaa

import (
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// roles are those of Windows (ROLE_SYSTEM_…).
var roles = map[kit.Role]uintptr{
	kit.RoleText: 41, kit.RoleHeading: 41, kit.RoleWindow: 10, kit.RoleDialog: 18, kit.RoleNotice: 8, kit.RoleButton: 43, kit.RoleLink: 30,
	kit.RoleEdit: 42, kit.RoleChoice: 46, kit.RoleCheck: 44, kit.RoleList: 33, kit.RoleLine: 34, kit.RoleTable: 24,
	kit.RoleRow: 28, kit.RoleCell: 29, kit.RoleTabs: 60, kit.RoleTab: 37, kit.RolePage: 15, kit.RoleProgress: 48,
	kit.RolePicture: 40, kit.RoleMenu: 11, kit.RoleMenuLine: 12, kit.RoleCaret: 7,
}

// The states of Windows (STATE_SYSTEM_…).
const (
	stateOff        = 0x1
	stateSelected   = 0x2
	stateFocused    = 0x4
	stateChecked    = 0x10
	stateReadOnly   = 0x40
	stateExpanded   = 0x200
	stateCollapsed  = 0x400
	stateOffScreen  = 0x10000
	stateFocusable  = 0x100000
	stateSelectable = 0x200000
	stateLinked     = 0x400000
	stateProtected  = 0x20000000
	stateHasPopup   = 0x40000000
)

var states = map[kit.State]uintptr{
	kit.CanFocus: stateFocusable, kit.HasFocus: stateFocused, kit.Off: stateOff, kit.Checked: stateChecked,
	kit.Selected: stateSelected | stateSelectable, kit.Unfolded: stateExpanded, kit.Folds: stateHasPopup,
	kit.Secret: stateProtected, kit.ReadOnly: stateReadOnly,
}

// state is how it is with a thing, as Windows writes it.
func (one *thing) state(window *thing) (all uintptr) {
	for ours, windows := range states {
		if one.Is(ours) {
			all |= windows
		}
	}
	switch one.Role {
	case kit.RoleText, kit.RoleHeading, kit.RoleNotice, kit.RolePicture:
		all |= stateReadOnly
	case kit.RoleLink:
		all |= stateLinked
	case kit.RoleLine, kit.RoleRow, kit.RoleCell, kit.RoleTab, kit.RoleMenuLine:
		all |= stateSelectable
	}
	if one.Is(kit.Folds) && !one.Is(kit.Unfolded) {
		all |= stateCollapsed
	}
	if one.At.X+one.Size.Width <= 0 || one.At.Y+one.Size.Height <= 0 || one.At.X >= window.Size.Width || one.At.Y >= window.Size.Height {
		all |= stateOffScreen
	}
	return all
}

// action is what a click on a thing does, empty for nothing.
func (one *thing) action() string {
	switch {
	case one.Do == nil:
		return ""
	case one.Role == kit.RoleButton:
		return words.HeardPress
	case one.Is(kit.Markable):
		return words.HeardTurn
	case one.Role == kit.RoleTab:
		return words.HeardPick
	}
	return words.HeardOpen
}
