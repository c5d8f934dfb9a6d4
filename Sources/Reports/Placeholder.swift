import Forms
