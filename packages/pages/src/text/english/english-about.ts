/** The words about the tracker, on its page and at the foot of every page, in English. */
export const englishAbout = {
  title: 'What this is about',
  foot: 'About this site',
  corrections: 'How corrections are made',
  contact: 'Contact',
  policy: 'The policy on corrections',
  page: 'About this tracker',
  lead: 'Who runs this tracker, and how corrections are made.',
  by: 'Published by {who}.',
  sections: [
    {
      title: 'How a story is kept',
      text: 'A story has tracks, such as a ceasefire or talks. Each is always in one state. Only a report with sources moves it, or a rule or a deadline that was laid down before; what only time decided says so. A time that is not known exactly stays as it was written.',
    },
    {
      title: 'What is confirmed and what is not',
      text: 'What somebody says is shown as a claim, with who said it and whether anyone has confirmed it. It never moves a track by itself. If a party contests what was reported, the track says so until that is settled.',
    },
    {
      title: 'How corrections are made',
      text: 'A wrong report is corrected or retracted in the open: the headline is marked, the reason is given, and what it said before stays readable. Nothing is changed in silence: every version is kept in a ledger that can be verified, and the time machine shows any page as it was.',
    },
  ],
}
