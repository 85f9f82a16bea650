/** Load on the command topic, read back from the event topic. */
@NullMarked
package io.finlego.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
