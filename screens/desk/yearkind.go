package desk

import (
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// YearKind asks when a year begins.
func YearKind() *kit.ChoiceField {
	return kit.NewChoice("kind", words.YearKind,
		kit.Option{Value: string(data.CalendarYear), Text: words.YearKindCalendar},
		kit.Option{Value: string(data.SchoolYear), Text: words.YearKindSchool})
}
