package io.finlego.ledger.batch;

import io.finlego.ledger.account.OpeningTerms;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.ledger.otp.OtpSecrets;
import io.finlego.ledger.otp.OtpTerms;

/** What the institution settles for its ledger. */
public record LedgerTerms(
    OpeningTerms opening, OtpTerms otp, OtpSecrets otpSecrets, LedgerCalendar calendar) {}
