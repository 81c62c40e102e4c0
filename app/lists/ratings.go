package lists

import (
	"fmt"

	"sothidua/app/intake"
	"sothidua/app/rating"
	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

var ratings = Kind{
	Code: "ratings", Name: words.RatingPeopleTab, above: []string{"xeploai", "danhgiaxeploai", "ketquadanhgia", "danhgiaphanloai"},
	list: &intake.List{
		Subject: data.SubjectIndividual,
		Fields:  []intake.Field{intake.PostField, intake.SexField},
		Facts: ofYear(rating.People, map[string][]string{
			words.RatingRating: words.ListRatingHeads, words.RatingMonths: {"sothanglamviec", "thanglamviec", "sothangcongtac", "thangcongtac"},
			words.RatingDiscipline: {"hinhthuckiluat", "kiluat"}, words.RatingDisciplineOn: {"ngaikiluat", "ngaiquietdinhkiluat"},
			words.RatingPersonnel: headsOfSort,
			words.RatingLeave:     {"lidonghi", "nghithaisan"}, words.RatingLeaveMonths: {"sothangnghi", "thangnghi"},
		}),
	},
	plan: planRatings,
}

var unitRatings = Kind{
	Code: "unit-ratings", Name: words.RatingCollectivesTab, above: []string{"xeploaitapthe", "danhgiatapthe", "xeploaidonvi", "xeploaitochuc", "xeploaicacdonvi", "xeploaicactapthe"},
	list: &intake.List{
		Subject: data.SubjectCollective, Wide: true,
		Names: []string{"tapthe", "tentapthe", "tendonvi", "donvi", "coquandonvi", "tenphongban", "phongban"},
		Facts: ofYear(rating.Collectives, map[string][]string{
			words.RatingRating: words.ListRatingHeads, words.RatingParty: {"xeploaitochucdang", "xeploaichibo", "tochucdang", "chibo", "xeploaidang"},
			words.RatingHeadcount: words.HeadCount, words.RatingCompleted: {"sohoanthanh", "hoanthanhnhiemvu", "songuoihoanthanh", "songuoihtnvtrolen", "htnvtrolen", "sohtnvtrolen", "songuoihoanthanhnhiemvutrolen", "sohoanthanhnhiemvu"},
			words.RatingAdvanced: {"soldtt", "ldtt", "laodongtientien", "solaodongtientien"}, words.RatingDisciplined: {"sobikiluat", "bikiluat", "sokiluat"},
		}),
	},
	plan: planUnitRatings,
}

// planRatings finds what a list says of people in the year that the book says otherwise.
func planRatings(p *plan) error {
	rows, err := rating.OfPeople(p.ctx, p.book, p.Year, p.Unit.ID)
	if err != nil {
		return err
	}
	known := map[int64]data.PersonYear{}
	for _, row := range rows {
		known[row.PersonID] = row.Known
	}
	number := p.Year.Number
	p.each(func(i int, line *registration.Pasted) {
		id := p.personOf(i)
		now, changed := told(line, rating.People, known[id])
		if !changed {
			return
		}
		if id != 0 {
			known[id] = now
		}
		facts := *line
		p.doFor(i, p.Unit, func(tx *data.Tx, person data.Person) error {
			return rating.ChangePeople(tx, number, []int64{person.ID}, func(_ int64, y *data.PersonYear) error { return apply(&facts, rating.People, y) })
		})
	})
	return nil
}

// planUnitRatings does so for units and rooms.
func planUnitRatings(p *plan) error {
	rows, err := rating.OfCollectives(p.ctx, p.book, p.Year)
	if err != nil {
		return err
	}
	known := map[int64]data.UnitYear{}
	var all []data.Collective
	for _, row := range rows {
		known[row.ID], all = row.Known, append(all, row.Collective)
	}
	number := p.Year.Number
	p.each(func(i int, line *registration.Pasted) {
		id := p.collectiveOf(line, all)
		if id == 0 {
			return
		}
		line.Standing = registration.Matched
		now, changed := told(line, rating.Collectives, known[id])
		if !changed {
			return
		}
		known[id] = now
		facts := *line
		p.do(i, func(tx *data.Tx) error {
			return rating.ChangeCollectives(tx, number, []int64{id}, func(_ int64, y *data.UnitYear) error { return apply(&facts, rating.Collectives, y) })
		})
	})
	return nil
}

// told is a year's record brought to what a line says, and whether that changes it.
func told[T any](line *registration.Pasted, columns []rating.Column[T], was T) (now T, changed bool) {
	now = was
	_ = apply(line, columns, &now) // each text was read before
	for _, c := range columns {
		before, after := c.Text(was), c.Text(now)
		if before == after {
			continue
		}
		changed = true
		if before != "" {
			line.Changes = append(line.Changes, intake.Change{From: before, To: after, Why: fmt.Sprintf(words.ListChanged, c.Title)})
		}
	}
	return now, changed
}

// apply sets what a line says of a year.
func apply[T any](line *registration.Pasted, columns []rating.Column[T], to *T) error {
	for at, c := range columns {
		if text := fact(line, at); text != "" {
			if err := c.Set(to, text); err != nil {
				return fault.Of(err)
			}
		}
	}
	return nil
}
