package assets

import _ "embed"

// Agenda (chương trình thường dùng) is the usual programme of a meeting as JSON,
// in order. "Only" names the purpose an item belongs to; without it every meeting
// has the item. {year}, {closed} (the year that is closed), {head}, {deputy} and {concluder}
// stand for the words of the meeting.
//
//go:embed agenda/agenda.json
var Agenda []byte
