package viet

import "strings"

// Posted joins a post and its unit as offices say them: what ends the one and begins the
// other is said once ("Trưởng ban" of "Ban Tổ chức Tỉnh ủy" is "Trưởng ban Tổ chức Tỉnh ủy"),
// and a post that names its unit stands alone, also where it names it before another post.
// Otherwise between parts them.
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
	if whole, named := completed(post, has); named {
		return whole
	}
	return post + between + unit
}

// Unposted is the post in what Posted says of a post and this unit, and whether it is that.
func Unposted(text, unit, between string) (post string, is bool) {
	key := TextKey(text)
	if key == "" || strings.TrimSpace(unit) == "" {
		return "", false
	}
	fields := strings.Fields(text)
	for n := len(fields) - 1; n > 0; n-- { // the longest: "Trưởng ban" of "Ban Thử", not "Trưởng"
		post = strings.TrimRight(strings.Join(fields[:n], " "), " ,-–")
		if TextKey(Posted(post, unit, between)) == key {
			return post, true
		}
	}
	return "", false
}

// leastNamed is how many words of a unit's name call it by themselves: "Ủy ban nhân dân" does,
// "Văn phòng" may be anybody's.
const leastNamed = 3

// completed says the whole name of a unit where a post has its beginning and goes on with another
// post: "Phó Chủ tịch Ủy ban nhân dân tỉnh, Phó Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh".
func completed(post string, unit []string) (whole string, named bool) {
	parts := strings.Split(post, ", ")
	for i, part := range parts[:len(parts)-1] {
		had := strings.Fields(part)
		for n := min(len(had), len(unit)-1); n >= leastNamed; n-- {
			if strings.EqualFold(strings.Join(had[len(had)-n:], " "), strings.Join(unit[:n], " ")) {
				parts[i] = strings.Join(append(had, unit[n:]...), " ")
				return strings.Join(parts, ", "), true
			}
		}
	}
	return "", false
}
