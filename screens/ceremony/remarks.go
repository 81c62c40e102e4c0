package ceremony

import (
	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
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
	speaker := kit.NewText("speaker", words.CeremonySpeaker).Require()
	post := kit.NewText("post", words.CeremonySpeakerPost)
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
