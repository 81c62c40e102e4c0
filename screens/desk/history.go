package desk

import (
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// HistoryState says in a word what came of a title of one year.
func HistoryState(r data.HistoryRow) string {
	switch {
	case r.Revoked:
		return words.HistoryRevoked
	case r.Outcome == data.OutcomeExceeded:
		return words.HistoryExceeded
	case r.Outcome == data.OutcomeOther:
		return words.HistoryOther
	case r.Received:
		return words.HistoryReceived
	case r.Outcome == data.OutcomeNotAchieved:
		return words.HistoryNotAchieved
	}
	return words.HistoryRegistered
}

// HistoryTone is the colour of that word.
func HistoryTone(r data.HistoryRow) kit.Tone {
	switch {
	case r.Revoked:
		return kit.Bad
	case r.Outcome == data.OutcomeNotAchieved, r.Outcome == data.OutcomeOther:
		return kit.Look
	case r.Received:
		return kit.Good
	}
	return kit.Muted
}
