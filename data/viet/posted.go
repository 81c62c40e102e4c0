package viet

import "strings"

// Posted joins a post and its unit as offices say them: what ends the one and begins the
// other is said once ("Trưởng ban" of "Ban Tổ chức Tỉnh ủy" is "Trưởng ban Tổ chức Tỉnh ủy"),
// and a post that names its unit stands alone. Otherwise between parts them.
func Posted(post, unit, between string) string {
	post, unit = strings.TrimSpace(post), strings.TrimSpace(unit)
	switch {
	case post == "" || unit == "":
		return post + unit
	case strings.Contains(Fold(post), Fold(unit)):
		return post
	}
	had, has := strings.Fields(post), strings.Fields(unit)
	for n := min(len(had), len(has)-1); n > 0; n-- {
		if strings.EqualFold(strings.Join(had[len(had)-n:], " "), strings.Join(has[:n], " ")) {
			return strings.Join(append(had, has[n:]...), " ")
		}
	}
	return post + between + unit
}
