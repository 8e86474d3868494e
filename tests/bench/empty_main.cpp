// The least a process costs, to compare with.
int main() {}
