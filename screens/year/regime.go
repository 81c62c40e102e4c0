package year

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
	"sothidua/screens/kit"
)

func regimeOn(regimes []data.Regime, day viet.Date) data.Regime {
	for _, regime := range regimes {
		if regime.ValidFrom <= day && (regime.ValidTo == "" || regime.ValidTo >= day) {
			return regime
		}
	}
	return data.Regime{}
}

func verifiedNote(regime data.Regime) string {
	if regime.Verified {
		return words.RegimeNoteYes
	}
	return words.RegimeNoteNo
}

func regimeText(year data.Year, byDate data.Regime) string {
	if byDate.Code == "" {
		return fmt.Sprintf(words.RegimeUnknownText, year.FirstDay().Slash())
	}
	return fmt.Sprintf(words.RegimeByDate, year.FirstDay().Slash(), byDate.Name)
}

func regimeSpan(regime data.Regime) string {
	if regime.ValidTo == "" {
		return fmt.Sprintf(words.RegimeFrom, regime.ValidFrom.Slash())
	}
	return fmt.Sprintf(words.RegimeFromTo, regime.ValidFrom.Slash(), regime.ValidTo.Slash())
}

// regimeCard says by which law a year is kept, and whether it and the office's titles were
// compared with its text.
func regimeCard(year data.Year, chosen, byDate data.Regime, titles data.Compared) fyne.CanvasObject {
	body := kit.Stack(6)
	if chosen.Code == "" {
		body.Add(kit.Callout(kit.Look, words.RegimeUnknown, regimeText(year, byDate)))
		return kit.Card(words.RegimeCard, nil, body)
	}
	body.Add(kit.Paragraph(chosen.Name))
	switch {
	case !chosen.Verified:
		body.Add(kit.Mark("warning", words.RegimeUnverified, kit.Look))
	case titles.Open > 0:
		body.Add(kit.Note(fmt.Sprintf(words.RegimeTitlesOpen, viet.Number(titles.Open), viet.Number(titles.Offered))))
	default:
		body.Add(kit.Mark("check", words.RegimeVerified, kit.Good))
	}
	body.Add(kit.Note(regimeSpan(chosen) + "."))
	body.Add(kit.Note(chosen.Basis + "."))
	if chosen.Note != "" {
		body.Add(kit.Note(chosen.Note))
	}
	switch {
	case byDate.Code == "":
		body.Add(kit.Callout(kit.Look, words.RegimeUnknown, regimeText(year, byDate)))
	case byDate.Code != chosen.Code:
		body.Add(kit.Callout(kit.Look, words.RegimeOtherTitle, fmt.Sprintf(words.RegimeOtherText, year.FirstDay().Slash(), byDate.Name)))
	}
	return kit.Card(words.RegimeCard, nil, body)
}
