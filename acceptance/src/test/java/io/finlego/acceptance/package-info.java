/** Black-box suites over HTTP and Kafka against a running stack. */
@NullMarked
package io.finlego.acceptance;

import org.jspecify.annotations.NullMarked;
