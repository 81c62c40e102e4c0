package ceremony

import (
	"slices"

	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

var remarkKinds = []kit.Option{
	{Value: string(data.RemarkDiscussion), Text: words.CeremonyDiscussion},
	{Value: string(data.RemarkWritten), Text: words.CeremonyWritten},
	{Value: string(data.RemarkConclusion), Text: words.CeremonyConclusion},
}

// newRemarks is the tab of what was said and concluded.
func newRemarks(s *Screen) *desk.Lines[data.Remark] {
	kind := kit.NewChoice("kind", words.CeremonyKind, remarkKinds...).Require()
	honorific := kit.NewChoice("honorific", words.CeremonyHonorific, honorifics...)
	speaker := kit.NewChoice("speaker", words.CeremonySpeaker).AllowName().Require()
	post := kit.NewText("post", words.CeremonySpeakerPost)
	var delegates []data.Participant
	var brought data.Remark // what the delegate chosen last brought along
	filling := false
	s.offerSpeakers = func(file *data.CeremonyFile) {
		delegates = file.Participants
		options := make([]kit.Option, len(delegates))
		for i, p := range delegates {
			options[i] = kit.Option{Value: key(&p.ID), Text: p.FullName, Note: viet.Posted(p.Post, p.UnitName, " ")}
		}
		speaker.SetOptions(options)
	}
	speaker.OnChange(func() {
		at := slices.IndexFunc(delegates, func(p data.Participant) bool { return key(&p.ID) == speaker.Value() })
		if filling || at < 0 {
			return
		}
		came := data.Remark{Honorific: delegates[at].Honorific, Post: viet.Posted(delegates[at].Post, delegates[at].UnitName, " ")}
		if honorific.Text() == "" || honorific.Text() == brought.Honorific {
			honorific.SetValue(came.Honorific)
		}
		if post.Text() == "" || post.Text() == brought.Post {
			post.SetText(came.Post)
		}
		brought = came
	})
	said := kit.NewArea("text", words.CeremonyText).Rows(10)
	return desk.NewLines(s.desk, desk.Plan[data.Remark]{
		Thing: words.CeremonyRemarkThing, Empty: words.CeremonyRemarksEmpty,
		Name:  func(r data.Remark) string { return join(" ", r.Honorific, r.Speaker) },
		Group: func(r data.Remark) string { return text(remarkKinds, string(r.Kind)) },
		Place: func(r *data.Remark) (*int64, *int) { return &r.ID, &r.Position },
		Save:  work.SaveRemark, Remove: work.Remove[data.Remark],
		Arrange: func(tx *data.Tx, rows []data.Remark) error {
			return work.Arrange(tx, rows, func(r *data.Remark) *int { return &r.Position })
		},
		New: func() data.Remark {
			return data.Remark{CeremonyID: s.file.Ceremony.ID, Kind: data.RemarkDiscussion}
		},
		Form: s.desk.Form(desk.Ceremony, "remark").Add(kind).Add(honorific).AddWide(speaker).AddWide(post).AddWide(said),
		Fill: func(r data.Remark) {
			filling, brought = true, data.Remark{}
			defer func() { filling = false }()
			kind.SetValue(string(r.Kind))
			honorific.SetValue(r.Honorific)
			speaker.SetText(r.Speaker)
			post.SetText(r.Post)
			said.SetText(r.Text)
		},
		Read: func(r *data.Remark) bool {
			r.Kind = data.RemarkKind(kind.Value())
			r.Honorific, r.Speaker, r.Post, r.Text = honorific.Text(), speaker.Text(), post.Text(), said.Text()
			return true
		},
		Columns: []kit.Column[data.Remark]{
			{Title: words.CeremonySpeaker, Width: 240, Text: func(r data.Remark) string { return join(" ", r.Honorific, r.Speaker) }},
			{Title: words.CeremonyText, Text: func(r data.Remark) string { return r.Text }},
		},
	})
}
