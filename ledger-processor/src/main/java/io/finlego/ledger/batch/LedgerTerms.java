package io.finlego.ledger.batch;

import io.finlego.kernel.otp.OtpSecrets;
import io.finlego.kernel.otp.OtpTerms;
import io.finlego.ledger.account.OpeningTerms;
import io.finlego.ledger.moment.LedgerCalendar;

/** The terms that the institution sets for its ledger. */
public record LedgerTerms(
    OpeningTerms opening, OtpTerms otp, OtpSecrets otpSecrets, LedgerCalendar calendar) {}
