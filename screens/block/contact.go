package block

import (
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// contact is whom to ask (người liên hệ), at the secretariat or at a unit.
type contact struct{ name, phone, email *kit.TextField }

func newContact() contact {
	return contact{
		name:  kit.NewText("contact-name", words.ContactName),
		phone: kit.NewText("contact-phone", words.ContactPhone),
		email: kit.NewText("contact-email", words.ContactEmail),
	}
}

func (c contact) addTo(form *kit.Form) { form.Add(c.name).Add(c.phone).Add(c.email) }

func (c contact) show(name, phone, email string) {
	c.name.SetText(name)
	c.phone.SetText(phone)
	c.email.SetText(email)
}

func (c contact) texts() (name, phone, email string) {
	return c.name.Text(), c.phone.Text(), c.email.Text()
}
