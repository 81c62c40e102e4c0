package desk

import (
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// VoteBasis asks what a share of votes is taken of.
func VoteBasis(key, label string) *kit.ChoiceField {
	return kit.NewChoice(key, label,
		kit.Option{Value: data.DenominatorMembers, Text: words.BallotOfMembers},
		kit.Option{Value: data.DenominatorValid, Text: words.BallotOfValid})
}

// YearKind asks when a year begins.
func YearKind() *kit.ChoiceField {
	return kit.NewChoice("kind", words.YearKind,
		kit.Option{Value: string(data.CalendarYear), Text: words.YearKindCalendar},
		kit.Option{Value: string(data.SchoolYear), Text: words.YearKindSchool})
}
