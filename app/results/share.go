package results

import "sothidua/data"

// Share is how a title came out: of those registered, how many reached it.
type Share struct {
	Label        string
	Subject      data.Subject
	Registered   int
	Achieved     int // exceeded ones too
	NotAchieved  int
	Open         int
	Unregistered int // awarded without registration
}

// Part is the share that reached it; ok is false where nobody registered.
func (s Share) Part() (part float64, ok bool) {
	if s.Registered == 0 {
		return 0, false
	}
	return float64(s.Achieved) / float64(s.Registered), true
}

// Shares counts the results by title, in the order the titles come in.
func Shares(rows []data.ResultRow) []Share {
	type key struct {
		label   string
		subject data.Subject
	}
	var order []key
	shares := map[key]*Share{}
	at := func(label string, subject data.Subject) *Share {
		k := key{label, subject}
		if shares[k] == nil {
			shares[k] = &Share{Label: label, Subject: subject}
			order = append(order, k)
		}
		return shares[k]
	}
	for _, row := range rows {
		if row.Included {
			continue // counted with the title that includes it, as the paper does
		}
		if row.RegistrationID == 0 {
			at(row.AwardLabel, row.Subject).Unregistered++
			continue
		}
		s := at(row.Label, row.Subject)
		s.Registered++
		switch row.Outcome {
		case data.OutcomeAchieved, data.OutcomeExceeded:
			s.Achieved++
		case data.OutcomeNotAchieved:
			s.NotAchieved++
		default:
			s.Open++
		}
	}
	var all []Share
	for _, k := range order {
		all = append(all, *shares[k])
	}
	return all
}
