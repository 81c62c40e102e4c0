package viet

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The parts of a syllable as schoolbooks list them; rimes without their tone.
var (
	onsets = strings.Fields("ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x")
	rimes  = strings.Fields(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
		ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
		u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu
		ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh`)
	known = map[string]bool{}
)

func init() {
	for _, rime := range rimes {
		known[rime] = true
	}
}

// The tones as they stand in decomposed text.
const (
	tones = "\u0300\u0301\u0303\u0309\u0323"
	sharp = "\u0301\u0323" // those that a syllable ending in c, ch, p or t can have
	// bearers come before a tone: vowels, and the marks of vowels in decomposed text.
	bearers = "aeiouy\u0302\u0306\u031b"
	joined  = " \t\n.,;:()/-–—_\"“”'’+&"
)

// IsSyllable tells whether a word is spelt as a Vietnamese syllable can be, whatever
// it means. Names from other languages are none.
func IsSyllable(word string) bool {
	var tone, before rune
	plain := strings.Map(func(r rune) rune {
		if strings.ContainsRune(tones, r) {
			if tone != 0 || !strings.ContainsRune(bearers, before) {
				tone = -1
			} else {
				tone = r
			}
			return -1
		}
		before = r
		return r
	}, norm.NFD.String(strings.ToLower(word)))
	plain = norm.NFC.String(plain)
	if tone == -1 {
		return false
	}
	fits := func(rime string) bool {
		if !known[rime] {
			return false
		}
		stopped := strings.HasSuffix(rime, "c") || strings.HasSuffix(rime, "ch") || strings.HasSuffix(rime, "p") || strings.HasSuffix(rime, "t")
		return !stopped || tone != 0 && strings.ContainsRune(sharp, tone)
	}
	return fits(plain) || slices.ContainsFunc(onsets, func(onset string) bool {
		rime, ok := strings.CutPrefix(plain, onset)
		return ok && fits(rime)
	})
}

// spelt counts the words of a text that have letters beyond a–z, and those of them
// that are syllables.
func spelt(text string) (right, words int) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(joined, r) || unicode.IsSpace(r) && r != '\u00a0' }) {
		if strings.IndexFunc(word, func(r rune) bool { return r > unicode.MaxASCII }) < 0 {
			continue
		}
		if letters := []rune(word); len(letters) == 1 && !unicode.IsLetter(letters[0]) {
			continue
		}
		words++
		if IsSyllable(word) {
			right++
		}
	}
	return right, words
}
