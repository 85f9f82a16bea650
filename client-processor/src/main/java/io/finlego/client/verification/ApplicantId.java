package io.finlego.client.verification;

/** The provider's id of an applicant; Sumsub's are 24 hexadecimal digits, and any text is taken. */
public record ApplicantId(String value) {}
