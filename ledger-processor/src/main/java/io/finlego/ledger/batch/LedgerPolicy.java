package io.finlego.ledger.batch;

import io.finlego.kernel.otp.OtpKey;
import io.finlego.kernel.otp.OtpPolicy;
import io.finlego.ledger.account.OpeningPolicy;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.vault.SecretSeal;

/**
 * The rules that the institution has set for its ledger, and the key and the seal of one-time
 * codes.
 */
public record LedgerPolicy(
    OpeningPolicy openingPolicy,
    OtpPolicy otpPolicy,
    OtpKey otpKey,
    SecretSeal secretSeal,
    LedgerCalendar calendar) {}
