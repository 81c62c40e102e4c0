package msaa

import "sothidua/screens/kit"

// event is what a reader is told of by itself (EVENT_…).
type event uint32

const (
	eventAlert event = 0x0002 // EVENT_SYSTEM_ALERT
	eventShow  event = 0x8002
	eventFocus event = 0x8005
	eventState event = 0x800A
	eventName  event = 0x800C
	eventPlace event = 0x800B // EVENT_OBJECT_LOCATIONCHANGE
	eventValue event = 0x800E
	eventChose event = 0x8014 // EVENT_OBJECT_TEXTSELECTIONCHANGED
)

// news is an event and the number of what it is about.
type news struct {
	event  event
	number int32
}

// told is what was said last of what has the focus, and of what came up by itself.
type told struct {
	focused     int32
	name, value string
	state       kit.State
	caret       kit.Caret
	shown       map[int32]bool // dialogs and notices
	any         bool           // something was told
}

// news lists what is otherwise than it was told last.
func (t *tree) news() (all []news) {
	t.look()
	one := t.focused()
	if one == nil {
		return nil
	}
	shown := map[int32]bool{}
	for number, other := range t.things {
		if other.Role != kit.RoleDialog && other.Role != kit.RoleNotice {
			continue
		}
		shown[number] = true
		if t.told.shown[number] || !t.told.any {
			continue
		}
		if other.Role == kit.RoleNotice {
			all = append(all, news{eventAlert, number})
		} else {
			all = append([]news{{eventShow, number}}, all...)
		}
	}
	now := told{focused: one.number, name: one.Name, value: one.Value, state: one.State, shown: shown, any: true}
	if one.Caret != nil {
		now.caret = *one.Caret
	}
	switch before := t.told; {
	case !before.any || before.focused != now.focused:
		all = append(all, news{eventFocus, one.number})
	case before.name != now.name: // a row of the list that was filtered: it is another one
		all = append(all, news{eventName, one.number})
	default:
		if before.value != now.value {
			all = append(all, news{eventValue, one.number})
		}
		if before.state != now.state {
			all = append(all, news{eventState, one.number})
		}
		all = append(all, t.moved(one, now)...)
	}
	t.told = now
	return all
}

// again has the focus told once more, as after the window came to the front.
func (t *tree) again() {
	t.told.focused = -1
}

// moved tells that the cursor of the field with the focus stands elsewhere: what it stands at
// now is said by the cursor's own thing, unless that came of typing.
func (t *tree) moved(one *thing, now told) (all []news) {
	before := t.told
	if one.Caret == nil || before.caret == now.caret {
		return nil
	}
	if before.caret.Offset != now.caret.Offset || before.caret.At != now.caret.At {
		all = append(all, news{eventPlace, caretNumber})
	}
	if before.caret.Selected != now.caret.Selected {
		all = append(all, news{eventChose, one.number})
	}
	if before.value == now.value {
		t.said(one.Caret, before.caret)
		all = append(all, news{eventValue, caretNumber})
	}
	return all
}
