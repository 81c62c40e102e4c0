package data

// records lists one value of every record type: the tables the journal watches,
// parents before children.
var records = []any{
	Block{}, Unit{}, Regime{}, AwardKind{}, Rule{}, Letterhead{}, Wording{}, Setting{}, SavedFilter{},
	Membership{}, Year{}, Office{}, Deadline{}, Movement{}, LegalText{}, PledgeItem{}, Target{}, UnitYear{},
	Person{}, Post{}, PersonYear{}, NotSame{},
	Ceremony{}, DocumentNumber{}, Participant{}, AgendaItem{}, Signatory{}, Remark{}, Exemplar{}, Attachment{},
	Submission{}, Initiative{}, Award{}, Registration{}, Print{},
	Criterion{}, Score{}, Ballot{}, Count{},
}

// Records returns one value of every record type the journal watches.
func Records() []any { return records }
