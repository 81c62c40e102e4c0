package contest

import "sothidua/data/viet"

// Signed tells whether the pledge is signed on a day, so that a change of what was
// registered wants a reason: from the signing day on. signedOn is the day of
// data.Book.SignedDay, empty where nobody signed.
func Signed(signedOn, day viet.Date) bool { return signedOn != "" && signedOn <= day }
