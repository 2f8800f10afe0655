/**
 * Tests against a real Nomad cluster: {@code mvn verify -Plab}. See {@code src/test/lab/README.md}; start with {@link
 * io.lanekeeper.lab.Lab}.
 */
@NullMarked
package io.lanekeeper.lab;

import org.jspecify.annotations.NullMarked;
