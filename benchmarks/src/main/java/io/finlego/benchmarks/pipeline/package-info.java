/** Puts load on the command topic and reads its events back from the event topic. */
@NullMarked
package io.finlego.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
