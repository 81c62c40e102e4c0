package block

import (
	"fyne.io/fyne/v2"

	work "sothidua/app/block"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// info is the tab with the block's own data.
type info struct {
	s                               *Screen
	form                            *kit.Form
	name, shortName, agency, symbol *kit.TextField
	locality, head, deputy          *kit.TextField
	level                           *kit.ChoiceField
	council, foundedBy, slogan      *kit.TextField
	foundedOn                       *kit.DateField
	quorum, majority, share         *kit.TextField
	basis                           *kit.ChoiceField
	regulationBy                    *kit.TextField
	rotation, tieRule, quota        *kit.AreaField
	functions, secretariat          *kit.AreaField
	contact                         contact
	fault                           *fyne.Container
	object                          fyne.CanvasObject
}

func newInfo(s *Screen) *info {
	p := &info{
		s:         s,
		name:      kit.NewText("name", words.BlockName).Require(),
		shortName: kit.NewText("short-name", words.BlockShortName),
		agency:    kit.NewText("agency", words.BlockAgency),
		symbol:    kit.NewText("symbol", words.BlockSymbol),
		locality:  kit.NewText("locality", words.BlockLocality),
		head:      kit.NewText("head-label", words.BlockHeadLabel).Require().Placeholder(words.BlockHead),
		deputy:    kit.NewText("deputy-label", words.BlockDeputyLabel).Require().Placeholder(words.BlockDeputy),
		level:     kit.NewChoice("level", words.BlockLevel, kit.Options(words.BlockLevels...)...).Allow(),
		council:   kit.NewText("council", words.BlockCouncil).Placeholder(words.CouncilName),
		foundedBy: kit.NewText("founded-by", words.BlockFoundedBy),
		foundedOn: kit.NewDate("founded-on", words.BlockFoundedOn).OnPaper().Happened(),
		slogan:    kit.NewText("slogan", words.BlockSlogan),
		rotation:  kit.NewArea("rotation", words.BlockRotation).Rows(2),
		quorum:    kit.NewText("quorum", words.BlockQuorum).Placeholder(words.BlockPartAs),
		majority:  kit.NewText("majority", words.BlockMajority).Placeholder(words.BlockPartAs),
		tieRule:   kit.NewArea("tie-rule", words.BlockTieRule).Rows(2),
		quota:     kit.NewArea("quota", words.BlockQuota).Rows(3),
		contact:   newContact(),

		functions:    kit.NewArea("functions", words.BlockFunctions).Rows(3),
		secretariat:  kit.NewArea("secretariat", words.BlockSecretariat).Rows(3),
		share:        kit.NewText("vote-share", words.BlockVoteShare).Placeholder(words.BlockPartAs),
		basis:        desk.VoteBasis("vote-basis", words.BlockVoteBasis),
		regulationBy: kit.NewText("regulation-by", words.BlockRegulation).Placeholder(words.BlockRegulatedAs),

		fault: kit.Stack(0),
	}
	p.form = s.desk.Form(desk.Block, "info").AddWide(p.name).AddWide(p.shortName).AddWide(p.agency).
		Add(p.symbol).Add(p.locality).Add(p.head).Add(p.deputy).
		Add(p.level).AddWide(p.council).Add(p.foundedBy).Add(p.foundedOn).AddWide(p.slogan).
		Heading(words.BlockContactHead)
	p.contact.addTo(p.form)
	p.rotation.Placeholder(words.BlockRotationAs)
	p.tieRule.Placeholder(words.BlockTieRuleAs)
	p.form.Heading(words.BlockRulesHead).AddWide(p.regulationBy).AddWide(p.functions).AddWide(p.rotation).AddWide(p.secretariat).
		Add(p.quorum).Add(p.majority).Add(p.share).Add(p.basis).AddWide(p.tieRule).AddWide(p.quota)
	p.form.Title = words.BlockTabInfo
	p.form.OnChange(p.form.Refresh) // lines under fields come and go
	panel := kit.Panel(kit.Scroll(kit.Pad(14, 16, 14, 16, kit.Stack(0, p.fault, p.form))))
	side := kit.Card(words.BlockHelpTitle, nil, kit.Note(words.BlockHelp))
	p.object = kit.NewSplit(nil, 0, panel, kit.Border(side, nil, nil, nil), 330)
	return p
}

func (p *info) show() {
	b := p.s.file.Block
	p.name.SetText(b.Name)
	p.shortName.SetText(b.ShortName)
	p.agency.SetText(b.ParentAgency)
	p.symbol.SetText(b.Symbol)
	p.locality.SetText(b.Locality)
	p.head.SetText(b.HeadLabel)
	p.deputy.SetText(b.DeputyLabel)
	p.level.SetValue(b.Level)
	p.council.SetText(b.Council)
	p.foundedBy.SetText(b.FoundedBy)
	p.foundedOn.SetDate(b.FoundedOn)
	p.slogan.SetText(b.Slogan)
	p.rotation.SetText(b.Rotation)
	p.quorum.SetText(b.Quorum)
	p.majority.SetText(b.Majority)
	p.tieRule.SetText(b.TieRule)
	p.quota.SetText(b.Quota)
	p.functions.SetText(b.Functions)
	p.secretariat.SetText(b.Secretariat)
	p.share.SetText(b.VoteShare)
	p.basis.SetValue(b.VoteBasis)
	p.regulationBy.SetText(b.RegulationBy)
	p.contact.show(b.ContactName, b.ContactPhone, b.ContactEmail)
	p.form.MarkClean()
	p.explain(nil)
}

func (p *info) save(done func(ok bool)) {
	finish := func(ok bool) {
		if done != nil {
			done(ok)
		}
	}
	if !p.form.Check(p.s.desk.Window.Canvas()) {
		finish(false)
		return
	}
	b := p.s.file.Block
	b.Name, b.ShortName, b.ParentAgency = p.name.Text(), p.shortName.Text(), p.agency.Text()
	b.Symbol, b.Locality = p.symbol.Text(), p.locality.Text()
	b.HeadLabel, b.DeputyLabel = p.head.Text(), p.deputy.Text()
	b.Level, b.Council, b.Slogan = p.level.Value(), p.council.Text(), p.slogan.Text()
	b.FoundedBy, b.FoundedOn = p.foundedBy.Text(), p.foundedOn.Date()
	b.Rotation, b.Quorum, b.Majority = p.rotation.Text(), p.quorum.Text(), p.majority.Text()
	b.TieRule, b.Quota = p.tieRule.Text(), p.quota.Text()
	b.Functions, b.Secretariat, b.RegulationBy = p.functions.Text(), p.secretariat.Text(), p.regulationBy.Text()
	b.VoteShare, b.VoteBasis = p.share.Text(), p.basis.Value()
	b.ContactName, b.ContactPhone, b.ContactEmail = p.contact.texts()
	p.s.desk.Save(words.BlockStep, func(tx *data.Tx) error { return work.Save(tx, b) }, p.form.Saving(func(err error) {
		p.explain(err)
		if err == nil {
			p.form.MarkClean()
		}
		finish(err == nil)
	}))
}

func (p *info) explain(err error) {
	p.fault.RemoveAll()
	if err != nil {
		f := fault.Of(err)
		p.fault.Add(kit.Pad(0, 0, 10, 0, kit.Callout(kit.Bad, f.What, f.Next)))
	}
	p.object.Refresh()
}
