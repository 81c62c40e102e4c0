package rules

import (
	"fmt"
	"slices"
	"strconv"

	checks "sothidua/app/rules"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// What an office can set by itself.
const (
	ownShare = "share"
	ownScore = "score"
	inUnit   = "unit"
	inBlock  = "block"
)

// addOwn asks for a limit that the office sets by itself, and makes it a rule.
func (l *ruleList) addOwn() {
	l.guard(l.askOwn, nil)
}

func (l *ruleList) askOwn() {
	var awards []kit.Option
	for _, kind := range l.s.file.Kinds {
		awards = append(awards, kit.Option{Value: strconv.FormatInt(kind.ID, 10), Text: l.groupName(kind.Judged(), kind.Subject), Note: kind.Label})
	}
	bases := l.options(checks.Field{Kind: checks.FieldAward})
	kind := kit.NewChoice("kind", words.OwnKind,
		kit.Option{Value: ownShare, Text: words.OwnKindShare}, kit.Option{Value: ownScore, Text: words.OwnKindScore}).Require()
	award := kit.NewChoice("award", words.OwnAward, awards...).Require()
	amount := kit.NewText("amount", words.OwnAmount).Require()
	of := kit.NewChoice("of", words.OwnOf, bases...)
	where := kit.NewChoice("where", words.OwnWhere, kit.Option{Value: inUnit, Text: words.OwnInUnit}, kit.Option{Value: inBlock, Text: words.OwnInBlock}).Require()
	article := kit.NewText("article", words.OwnArticle)
	kind.SetValue(ownShare)
	where.SetValue(inUnit)
	article.SetText(words.OwnByOffice)
	form := l.s.desk.Form(desk.Rules, "own", int64(0)).Add(kind).Add(amount).AddWide(award).Add(of).Add(where).AddWide(article).AddObject(kit.Note(words.OwnHelp))
	form.MarkClean()
	kit.ShowForm(l.s.desk.Window, words.OwnAdd, form, func(done func(error)) {
		id, _ := strconv.ParseInt(award.Value(), 10, 64)
		own := checks.Own{
			Score: kind.Value() == ownScore, Amount: amount.Text(), Of: of.Value(), Block: where.Value() == inBlock, Article: article.Text(),
		}
		if at := slices.IndexFunc(l.s.file.Kinds, func(k data.AwardKind) bool { return k.ID == id }); at >= 0 {
			own.Award = l.s.file.Kinds[at]
		}
		if at := slices.IndexFunc(bases, func(o kit.Option) bool { return o.Value == own.Of }); at >= 0 {
			own.Base = bases[at].Text
		}
		rule, err := own.Rule(l.s.desk.Year, l.s.file.Rules)
		if err != nil {
			done(err)
			return
		}
		label := fmt.Sprintf(words.OwnStep, rule.Code, rule.Name)
		l.s.desk.Save(label, func(tx *data.Tx) error { return checks.Add(tx, l.s.desk.Year, &rule) }, func(err error) {
			if err == nil {
				l.want = rule.ID
			}
			done(err)
		})
	}, nil)
}

// openOwn opens the form of a limit of the office's own.
func (l *ruleList) openOwn(desk.About) desk.Found {
	l.askOwn()
	return desk.Opened
}
