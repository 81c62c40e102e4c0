package kit

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sothidua/assets/words"
)

// SpeakVietnamese gives the toolkit's own menus and dialogs Vietnamese texts. The toolkit
// picks a language by the computer's region and offers no choice, so the texts are
// registered as those of that very region.
func SpeakVietnamese() error {
	texts, err := json.Marshal(words.KitFrame)
	if err != nil {
		return err
	}
	locale := lang.SystemLocale().LanguageString()
	for _, name := range []string{locale, "en", "vi"} {
		if err := lang.AddTranslations(fyne.NewStaticResource(name+".json", texts)); err != nil {
			return err
		}
	}
	return nil
}
