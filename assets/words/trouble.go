package words

// What to do when something went wrong.
const TroubleTitle = "Khi có sự cố"
