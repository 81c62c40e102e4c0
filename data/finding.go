package data

// FindingKey is what makes a finding of a year the same finding, however often the
// year is judged: the rule, whom it is about, for which award and in which unit.
type FindingKey struct {
	RuleKey      string
	UnitID       int64 // zero: the whole block
	PersonID     int64
	CollectiveID int64
	Name         string // of a subject that has no record
	AwardCode    string // empty where the rule is about no award
	AwardSubject Subject
}

// Key is the identity of the finding that is kept.
func (k KeptFinding) Key() FindingKey {
	return FindingKey{
		RuleKey: k.RuleKey, UnitID: IDOf(k.UnitID), PersonID: IDOf(k.PersonID), CollectiveID: IDOf(k.CollectiveID),
		Name: k.SubjectName, AwardCode: k.AwardCode, AwardSubject: k.AwardSubject,
	}
}

// Kept is the record of a reason why this finding of a year stands.
func (k FindingKey) Kept(yearID int64, reason string) KeptFinding {
	return KeptFinding{
		YearID: yearID, UnitID: idOrNone(k.UnitID), RuleKey: k.RuleKey, AwardCode: k.AwardCode, AwardSubject: k.AwardSubject,
		PersonID: idOrNone(k.PersonID), CollectiveID: idOrNone(k.CollectiveID), SubjectName: k.Name, Reason: reason,
	}
}

func idOrNone(id int64) *int64 {
	if id == 0 {
		return nil
	}
	return &id
}
