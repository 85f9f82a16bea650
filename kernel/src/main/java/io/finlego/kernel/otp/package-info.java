/**
 * One-time codes, for every application that sends them: codes and tokens are made, digested,
 * compared and counted here. The tables, the events and the operations that a code allows belong to
 * the application.
 */
@NullMarked
package io.finlego.kernel.otp;

import org.jspecify.annotations.NullMarked;
