package io.finlego.ledger.batch;

import io.finlego.kernel.otp.OtpPolicy;
import io.finlego.kernel.otp.OtpSecrets;
import io.finlego.ledger.account.OpeningPolicy;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.vault.SecretSeal;

/**
 * The rules that the institution has set for its ledger, and the source and the seal of one-time
 * codes.
 */
public record LedgerPolicy(
    OpeningPolicy openingPolicy,
    OtpPolicy otpPolicy,
    OtpSecrets otpSecrets,
    SecretSeal secretSeal,
    LedgerCalendar calendar) {}
