package intake

import (
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// declines tells whether what a group is called says that those below it register nothing:
// "Không đăng ký", "Các trường hợp không xét thi đua". What says so of somebody by name, or
// with reasons, is a sentence.
func declines(text string) bool {
	const most = 10 // words
	folded := viet.Fold(text)
	return len(strings.Fields(folded)) <= most && !strings.ContainsAny(text, ",;:") && slices.ContainsFunc(words.GroupDeclines, func(no string) bool {
		at := strings.Index(folded, no)
		return at == 0 || at > 0 && begins(folded, words.GroupDeclined)
	})
}

// decline ends what the groups above say of titles: those below register none.
func (s *standing) decline(text string) {
	s.kinds, s.title, s.wish = nil, "", ""
	s.group, s.declines = text, true
	clear(s.above)
	s.begin()
}
