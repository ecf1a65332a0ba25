// The bare forms (lower case, letters and digits only) that guessers try first and that are long enough to pass.
const COMMON = new Set(
  `1234567890 12345678910 0123456789 0987654321 9876543210 123456789a 123456789q 1234567891 123123123123
  123456123456 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qwertyuiop qwertyuiop123 qwerty12345 qwerty123456 qwerty1234
  asdfghjkl1 asdfghjkl123 zxcvbnm123 qazwsxedc1 qazwsxedcrfv q1w2e3r4t5 q1w2e3r4t5y6 abcdefghij abcdefghijk abcdefghijkl
  abcd123456 abc1234567 abc123456789 abcd12345678 password12 password123 password1234 password12345 password123456
  passwordpassword mypassword mypassword1 thisismypassword passphrase passphrase1 passphrase123 mypassphrase
  letmeinplease letmein123 letmein1234 welcome123 welcome1234 welcome12345 iloveyou12 iloveyou123 iloveyou1234
  iloveyouforever administrator administrator1 admin12345 admin123456 changeme12 changeme123 changeme1234 secret1234
  secretsecret sunshine12 sunshine123 princess12 princess123 football12 football123 baseball12 baseball123 superman12
  superman123 starwars12 starwars123 pokemon123 liverpool1 manchester barcelona1 basketball chocolate1 watermelon
  strawberry butterfly1 cheesecake qwertyqwerty asdfasdfasdf testtesttest test123456 test1234567 testing123 trustno1trustno1
  matineematinee matinee123 matinee1234 moviemovie movienight movienight1 netflix123 netflixandchill correcthorsebatterystaple
  1111122222 1122334455 11223344556677 1212121212 a123456789 aa12345678 aaa1234567 q123456789 qq12345678 zaq12wsxcde3
  googlegoogle facebook12 facebook123 computer12 computer123 internet12 internet123 samsung123 whatever12 whatever123
  dragon1234 monkey1234 master1234 shadow1234 michael123 jennifer12 jordan1234 qweasdzxc1 qweasdzxc123 opensesame
  openthedoor hellohello hello12345 helloworld helloworld1 goodmorning`.split(/\s+/),
);

/** Whether a guesser would try this early; takes the bare form. */
export function isCommonPassphrase(bare: string) {
  return COMMON.has(bare);
}
