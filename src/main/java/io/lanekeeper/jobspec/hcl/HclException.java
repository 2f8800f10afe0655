package io.lanekeeper.jobspec.hcl;

/** Something at this offset cannot be read. */
public final class HclException extends Exception {
    private static final long serialVersionUID = 1;

    private final int offset;
    private final String textKey;
    private final String what;

    /**
     * A fault.
     *
     * @param textKey key of the bundle; its argument 3 is {@code what}
     */
    public HclException(int offset, String textKey, String what) {
        super(textKey + " at " + offset + ": " + what);
        this.offset = offset;
        this.textKey = textKey;
        this.what = what;
    }

    public int offset() {
        return offset;
    }

    public String textKey() {
        return textKey;
    }

    public String what() {
        return what;
    }
}
