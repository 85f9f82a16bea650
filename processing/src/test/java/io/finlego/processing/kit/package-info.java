/**
 * The test kit of the machinery: what the tests of all domains need of it. Other modules get this
 * package as the test jar of {@code processing}.
 */
@NullMarked
package io.finlego.processing.kit;

import org.jspecify.annotations.NullMarked;
